package zaigang.away.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.settings.LeaveKind;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.approval.Approval;
import zaigang.spine.approval.Awaited;
import zaigang.spine.approval.Deciders;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.desk.CommandButtons;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** What somebody sees of leave: the own requests, those that wait for one, and the taps with which a new one is put together. */
final class LeavePages {
    private static final int SHOWN = 10;
    private static final int DAYS_AHEAD = 366;

    private final LeaveTools tools;
    private final Deciders deciders;
    private final LeaveRequests requests;
    private final Approval<LeaveRequest> approval;
    private final LeaveTexts texts;
    private final LeaveLedger ledger = new LeaveLedger();

    LeavePages(LeaveTools tools, Deciders deciders, LeaveRequests requests, Approval<LeaveRequest> approval, LeaveTexts texts) {
        this.approval = approval;
        this.tools = tools;
        this.deciders = deciders;
        this.requests = requests;
        this.texts = texts;
    }

    /** The own open and coming leave, what waits for one's decision, and the beginning of a new request. */
    Reply home(Turn turn) {
        Tx tx = turn.tx();
        List<LeaveRequest> own = Stream.concat(
                ledger.open(tx, turn.person().id()).stream(), ledger.pending(tx, turn.person().id()).stream())
                .sorted(Comparator.comparing(LeaveRequest::fromDay)).limit(SHOWN).toList();
        List<LeaveRequest> waiting = waiting(turn);
        var rows = new ArrayList<List<Button>>();
        own.forEach(r -> rows.add(buttons(tx, r)));
        waiting.forEach(r -> rows.add(List.of(LeaveVerbs.SEE.button(
                Text.of("leave.button_see", "name", texts.name(tx, r.personId()), "day", r.fromDay()), r.id()))));
        rows.add(waysToADay(tools.today(tx)));
        return Reply.say(Text.paragraphs(
                own.isEmpty() ? Text.none() : Text.of("leave.mine", "lines",
                        Text.lines(own.stream().map(r -> texts.own(tx, r, state(tx, r, turn.person()))).toList())),
                waiting.isEmpty() ? Text.none() : Text.of("leave.waiting", "count", waiting.size()),
                Text.of("leave.when")), new Keyboard(rows));
    }

    private List<LeaveRequest> waiting(Turn turn) {
        Deciders.Rights rights = deciders.rights(turn.tx(), turn.who());
        return ledger.pending(turn.tx()).stream().filter(r -> tools.people().find(turn.tx(), r.personId())
                        .filter(Person::active).flatMap(rights::over)
                        .filter(a -> a.level().compareTo(r.level()) >= 0).isPresent())
                .limit(SHOWN).toList();
    }

    private Text state(Tx tx, LeaveRequest r, Person asker) {
        if (!r.pending()) {
            return texts.approved(tx, r);
        }
        Awaited awaited = approval.awaited(tx, r, asker);
        return Text.of("leave.state_pending", "agreed", texts.agreed(tx, r), "names", LeaveTexts.names(r, awaited),
                "again", awaited.again().<Text>map(at -> Text.of("leave.asked_again", "day", local(at), "time", time(at)))
                        .orElse(Text.none()));
    }

    private LocalDate local(Instant at) {
        return LocalDate.ofInstant(at, tools.settings().zone());
    }

    private LocalTime time(Instant at) {
        return LocalTime.ofInstant(at, tools.settings().zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    private List<Button> buttons(Tx tx, LeaveRequest r) {
        Button withdraw = LeaveVerbs.WITHDRAW.button(label("leave.button_withdraw_of", r), r.id());
        Button alter = LeaveVerbs.ALTER.button(
                label("leave.button_alter_of", r), new LeaveVerbs.NewEnd(r.id(), Optional.empty()));
        if (r.pending()) {
            return List.of(withdraw);
        }
        return tools.begun(tx, r.span())
                ? List.of(LeaveVerbs.HOME.button(label("leave.button_return_of", r), r.id()), alter)
                : List.of(withdraw, alter);
    }

    private static Text label(String key, LeaveRequest r) {
        return Text.of(key, "day", r.fromDay());
    }

    Reply firstDay(Turn turn, Optional<YearMonth> wanted) {
        LocalDate today = tools.today(turn.tx());
        YearMonth month = wanted.orElse(YearMonth.from(today));
        return Reply.change(Text.of("leave.first_day", "month", month), MonthPage.of(month,
                new Period(today.minusDays(tools.rules().pastDays()), today.plusDays(DAYS_AHEAD)),
                day -> LeaveVerbs.FROM.button(number(day), new LeaveVerbs.LastDay(day, Optional.empty())),
                (label, other) -> LeaveVerbs.CALENDAR.button(label, Optional.of(other))));
    }

    Reply lastDay(Turn turn, LocalDate first, Optional<YearMonth> wanted) {
        LocalDate last = tools.today(turn.tx()).plusDays(DAYS_AHEAD);
        if (first.isAfter(last)) {
            return Refusal.of("leave.too_far");
        }
        YearMonth month = wanted.orElse(YearMonth.from(first));
        return Reply.change(Text.of("leave.last_day", "day", first, "month", month), MonthPage.of(month,
                new Period(first, last),
                day -> LeaveVerbs.PICK.button(number(day), Span.of(new Period(first, day))),
                (label, other) -> LeaveVerbs.FROM.button(label, new LeaveVerbs.LastDay(first, Optional.of(other)))));
    }

    private static Text number(LocalDate day) {
        return Text.verbatim(String.valueOf(day.getDayOfMonth()));
    }

    /** Which kind; and for a single day, whether all of it. */
    Reply kinds(Turn turn, Span span) {
        Optional<Hindrance> hindrance = requests.hindrance(turn.tx(), turn.person(), span);
        if (hindrance.isPresent()) {
            return hindrance.get().reply();
        }
        Keyboard kinds = Keyboard.grid(3, tools.rules().kinds().stream()
                .map(k -> LeaveVerbs.KIND.button(k.name(), new LeaveVerbs.OfKind(span, k.key()))).toList());
        Keyboard parts = span.oneDay() ? parts(span) : Keyboard.NONE;
        return Reply.change(Text.of("leave.which_kind", "days", LeaveTexts.days(span)), parts.and(kinds));
    }

    private static Keyboard parts(Span span) {
        return new Keyboard(List.of(Stream.of(Span.of(span.from()), Span.of(span.from(), Half.MORNING),
                        Span.of(span.from(), Half.AFTERNOON))
                .map(s -> {
                    Text name = s.halves() == 2 ? Text.of("leave.whole_day") : LeaveTexts.half(s.first());
                    return LeaveVerbs.PICK.button(s.equals(span) ? Text.of("leave.chosen", "what", name) : name, s);
                }).toList()));
    }

    /** Where no day, or no certain one, was understood: what to type, and the ways to a day by taps. */
    Reply whichDay(Turn turn, String key) {
        return whichDay(turn, Text.of(key));
    }

    Reply whichDay(Turn turn, Text what) {
        return Reply.say(what, new Keyboard(List.of(waysToADay(tools.today(turn.tx())))));
    }

    private static List<Button> waysToADay(LocalDate today) {
        return List.of(LeaveVerbs.ON.button("leave.button_today", today),
                LeaveVerbs.ON.button("leave.button_tomorrow", today.plusDays(1)),
                LeaveVerbs.CALENDAR.button("leave.button_more", Optional.empty()));
    }

    Reply whichHalf(LocalDate day) {
        return Reply.say(Text.of("leave.which_half", "day", day), new Keyboard(List.of(Stream.of(Half.values())
                .map(h -> LeaveVerbs.PICK.button(LeaveTexts.half(h), Span.of(day, h))).toList())));
    }

    /** Half a day is the least: those of them that are still to come, or out on business. */
    Reply hours(Turn turn, LocalDate day) {
        List<Button> halves = Stream.of(Half.values()).filter(h -> !tools.over(turn.tx(), Span.of(day, h)))
                .map(h -> LeaveVerbs.PICK.button(LeaveTexts.half(h), Span.of(day, h))).toList();
        List<Button> out = day.equals(tools.today(turn.tx())) ? List.of(new CommandButtons(tools.kit().texts()).open("out")) : List.of();
        return Reply.say(Text.of("leave.hours", "day", day), new Keyboard(List.of(Stream.concat(halves.stream(), out.stream()).toList())));
    }

    /** The last question, in a message of its own, since a line may answer it. */
    Reply reason(Span span, LeaveKind kind) {
        return new Reply.Several(List.of(
                Reply.change(Text.of("leave.chosen_kind", "days", LeaveTexts.days(span), "measure", texts.measure(kind, span)),
                        Keyboard.NONE),
                requests.askReason(span, kind)));
    }
}
