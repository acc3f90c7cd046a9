package zaigang.day.attendance;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import zaigang.away.leave.Leave;
import zaigang.away.outing.OutingDay;
import zaigang.away.outing.OutingLine;
import zaigang.base.text.Text;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.people.Address;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** What somebody says about the own day, and what they see of it then. */
final class DayRecord implements OutingDay {
    private final Calendar calendar;
    private final People people;
    private final Prompt prompt;
    private final DayMessage message;
    private final Leave leave;
    private final DayDoor door;
    private final RoundOf roundOf;

    DayRecord(Calendar calendar, RoundOf roundOf, People people, Prompt prompt, DayMessage message, Leave leave, DayDoor door) {
        this.calendar = calendar;
        this.people = people;
        this.prompt = prompt;
        this.message = message;
        this.leave = leave;
        this.door = door;
        this.roundOf = roundOf;
    }

    Reply onPost(Turn turn) {
        return onDay(turn, "attendance.no_round_today", d -> state(turn, d, Answer.Kind.ON_POST));
    }

    @Override
    public Reply out(Turn turn, Optional<OutingLine> line) {
        return onDay(turn, "outing.rest_day", d -> replied(turn, door.state(
                turn.tx(), turn.person(), d, new Statement.Said(Answer.Kind.OUT, line))));
    }

    /** Where nothing runs, it is a return from leave if there is any. */
    @Override
    public Reply back(Turn turn) {
        boolean out = day(turn).filter(d -> d.saidToBeOut() && (d.outingRuns() || !d.toReturnFrom())).isPresent();
        return out ? onDay(turn, "attendance.no_round_today", d -> comesBack(turn, d)) : leave.home(turn);
    }

    private DayReply comesBack(Turn turn, DayFacts day) {
        return replied(turn, door.state(turn.tx(), turn.person(), day, new Statement.Back()));
    }

    @Override
    public Optional<Instant> outSince(Turn turn) {
        return day(turn).filter(d -> d.saidToBeOut() && d.outing().isEmpty()).flatMap(DayFacts::answer).map(Answer::at);
    }

    @Override
    public Optional<Refusal> objection(Turn turn) {
        Optional<DayFacts> day = day(turn);
        return day.isEmpty() ? Optional.of(Refusal.of("outing.rest_day"))
                : Decision.of(new Statement.Back(), day.get()) instanceof Decision.Refused no
                        ? Optional.of(refusal(turn, day.get(), no.why())) : Optional.empty();
    }

    private Reply onDay(Turn turn, String restDay, Function<DayFacts, DayReply> then) {
        if (!turn.person().cadre()) {
            return Refusal.of("attendance.not_asked_of_you");
        }
        return day(turn).map(d -> reply(turn, d, then.apply(d))).orElseGet(() -> Refusal.of(restDay));
    }

    /** The question shows what is recorded, also where the answer came by words or on the reminder. */
    Reply reply(Turn turn, DayFacts day, DayReply reply) {
        return switch (reply) {
            case DayReply.Aside a -> a.reply();
            case DayReply.Shown s -> {
                message.rewrite(turn.tx(), new Address(turn.chatId(), turn.person().language()), day, turn.posted(),
                        s.change().text(), s.change().keyboard());
                yield s.change();
            }
        };
    }

    /** The person's own statement. */
    DayReply state(Turn turn, DayFacts day, Answer.Kind kind) {
        return replied(turn, door.state(turn.tx(), turn.person(), day, new Statement.Said(kind, Optional.empty())));
    }

    /** Leave for the morning or all of the day was asked for; whether that is the answer of the day, or the record stays. */
    boolean askedForLeave(Turn turn, DayFacts day) {
        return !(door.state(turn.tx(), turn.person(), day, new Statement.LeaveAsked()).decision() instanceof Decision.Refused);
    }

    private DayReply replied(Turn turn, Outcome outcome) {
        if (outcome.decision() instanceof Decision.Refused no) {
            return new DayReply.Aside(refusal(turn, outcome.day(), no.why()));
        }
        return outcome.stays() ? backAfterNoon(outcome.day()) : recordedNow(outcome.day());
    }

    /**
     * Whoever comes in the afternoon of a day whose morning was leave is back from it; the day stays leave, since nobody expected
     * them when people were asked, and is not late.
     */
    private DayReply backAfterNoon(DayFacts day) {
        return DayReply.noted(Text.of("attendance.back_after_noon",
                "time", calendar.time(day.now().at()), "state", StateText.withTime(day.state(), calendar)), Keyboard.NONE);
    }

    /** Why what is recorded stays, with what to do. */
    Refusal refusal(Turn turn, DayFacts day, Decision.Why why) {
        return switch (why) {
            case WINDOW_OVER -> fixed(turn, day, "attendance.window_over");
            case RECORDED_BY_OTHER -> fixed(turn, day, "attendance.recorded_by_other");
            case ON_DUTY_LEAVE -> Refusal.of("outing.on_leave", "kind", day.onDutyLeave().orElseThrow().name());
            case NOT_OUT -> Refusal.of("outing.not_out", "state", StateText.withTime(day.state(), calendar));
            case CLOSED -> new Refusal(Books.text(YearMonth.from(day.day())));
        };
    }

    private Refusal fixed(Turn turn, DayFacts day, String key) {
        return Refusal.of(key, "state", StateText.withTime(day.state(), calendar),
                "by", day.answer().flatMap(a -> people.find(turn.tx(), a.byPerson())).map(Person::name).orElse(""));
    }

    DayReply recordedNow(DayFacts day) {
        return DayReply.noted(prompt.recorded(day), prompt.ways(day));
    }

    /** The person's day today; none for those who are not asked. */
    Optional<DayFacts> day(Turn turn) {
        return turn.person().cadre() ? roundOf.facts(turn.tx(), turn.person(), calendar.day(turn.now())) : Optional.empty();
    }
}
