package zaigang.duty.takeover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.away.leave.Absences;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Rosters;
import zaigang.spine.agenda.Pulse;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/** The questions to those whose shift begins: who gets one, what it says, and what becomes of it. */
final class TakeOverQuestions {
    private final People people;
    private final Outbox outbox;
    private final Rosters rosters;
    private final Settings settings;
    private final TakeOverTexts texts;
    private final Counted counted;
    private final TakeOverLedger ledger = new TakeOverLedger();

    /** @param counted what a tap on them means for the day */
    TakeOverQuestions(Kit kit, Rosters rosters, TakeOverTexts texts, Counted counted) {
        this.counted = counted;
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.settings = kit.settings();
        this.rosters = rosters;
        this.texts = texts;
    }

    TheirSettings settings(Tx tx) {
        return TheirSettings.read(tx, people, settings);
    }

    /** Those who take a shift over: a duty leader only where nobody else is on it. */
    static List<Person> crew(Duty duty) {
        return duty.onDuty().isEmpty() ? duty.leaders() : duty.onDuty();
    }

    /** Who is to be asked about a shift and has not been. */
    List<Person> toAsk(Tx tx, Duty duty, TheirSettings theirs) {
        Set<Long> asked = ledger.of(tx, duty).stream().filter(t -> t.open() || t.confirmed())
                .map(Turnout::personId).collect(Collectors.toSet());
        return crew(duty).stream()
                .filter(p -> !asked.contains(p.id()) && theirs.of(p).takeOver().asked() && !onLeave(tx, p, duty)).toList();
    }

    /** Whether somebody is on leave when the shift begins. */
    boolean onLeave(Tx tx, Person person, Duty duty) {
        return Absences.of(tx, person.id(), Period.of(duty.day())).keepsAway(person.id(), duty.beginsAt(settings.zone()));
    }

    /**
     * Asks these people now, each in one message with what has changed for them and was not said yet, and sets the alarm for
     * looking who has not confirmed.
     */
    void ask(Tx tx, Duty duty, List<Person> whom, boolean again) {
        var theirs = settings(tx);
        List<TakeOverLedger.Note> notes = notes(tx, duty);
        for (Person person : whom) {
            ledger.countAsked(tx, duty, person.id());
            Turnout turnout = ledger.of(tx, duty, person.id()).orElseThrow();
            Text text = Text.paragraphs(rosters.unsay(tx, person, duty), text(tx, duty, person, again, notes));
            outbox.post(tx, person.id(), Letter.of(Lane.ALERT, text, texts.take(duty))
                    .as(Purpose.TAKE_OVER).once(turnout.key(turnout.asks())).until(duty.ends()));
            TakeOverPatience.verdict(turnout, theirs.of(person).takeOver(), tx.now()).next().ifPresent(at ->
                    TakeOverAlarms.LOOK.put(tx, TakeOverAlarms.Later.at(ShiftStart.of(duty), at), at));
        }
    }

    private Text text(Tx tx, Duty duty, Person person, boolean again, List<TakeOverLedger.Note> notes) {
        return texts.ask(duty, person, again, notes, counted.wouldCount(tx, person, duty.day()), tx.now());
    }

    /** Asks once more whose tap can have been lost: not those whose question goes out or went out only just now. */
    int askAgain(Tx tx, Duty duty) {
        Map<String, Outbox.Posted> posted = posted(tx, ShiftStart.of(duty));
        Map<Long, Person> crew = crew(duty).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        List<Person> silent = ledger.of(tx, duty).stream()
                .filter(t -> t.open() && t.stage() != Turnout.Stage.LEFT)
                .filter(t -> crew.containsKey(t.personId()))
                .filter(t -> !justAsked(tx, Optional.ofNullable(posted.get(t.key(t.asks())))))
                .map(t -> crew.get(t.personId())).toList();
        ask(tx, duty, silent, true);
        return silent.size();
    }

    private static boolean justAsked(Tx tx, Optional<Outbox.Posted> posted) {
        return posted.filter(p -> switch (p.state()) {
            case QUEUED, SENDING -> true;
            case SENT -> p.settledAt().filter(tx.now().minus(Pulse.TAPS_LIVE)::isBefore).isPresent();
            default -> false;
        }).isPresent();
    }

    /** What became of the questions of a shift, by their keys. */
    Map<String, Outbox.Posted> posted(Tx tx, ShiftStart start) {
        return outbox.posted(tx, start.askPrefix()).stream()
                .collect(Collectors.toMap(Outbox.Posted::once, Function.identity()));
    }

    /** All questions that were put to somebody about a shift now say this. */
    void rewrite(Tx tx, Turnout turnout, Text text, Keyboard keyboard) {
        people.address(tx, turnout.personId()).ifPresent(to -> {
            for (int ask = turnout.asks(); ask > 0; ask--) {
                outbox.editPosted(tx, to, turnout.key(ask), text, keyboard);
            }
        });
    }

    /** A question that still stands shows what has been handed over meanwhile. */
    void refresh(Tx tx, Duty duty, Turnout turnout, Person person) {
        rewrite(tx, turnout, text(tx, duty, person, false, notes(tx, duty)), texts.take(duty));
    }

    /** The question is void: taken back where it was not sent, else it says so. What was confirmed stays as it is. */
    void drop(Tx tx, Turnout turnout) {
        ledger.setStage(tx, turnout, Turnout.Stage.OFF);
        if (!turnout.confirmed()) {
            outbox.withdraw(tx, turnout.key(turnout.asks()));
            rewrite(tx, turnout, Text.of("takeover.not_needed"), Keyboard.NONE);
        }
    }

    /** What the shifts before hand over to this one. */
    List<TakeOverLedger.Note> notes(Tx tx, Duty duty) {
        return Succession.before(duty, rosters.around(tx, duty, Succession.DAYS)).stream()
                .flatMap(d -> ledger.notes(tx, d.shiftId()).stream()).toList();
    }

    /** How a confirmed one stands, as the person sees it. */
    Text taken(Tx tx, Duty duty, Turnout turnout, Text counted) {
        Instant at = turnout.at().orElseThrow();
        return texts.taken(duty, at, by(tx, turnout), counted, notes(tx, duty), tx.now());
    }

    Text by(Tx tx, Turnout turnout) {
        return turnout.byOneself() ? Text.none()
                : turnout.byPerson().flatMap(id -> people.find(tx, id)).map(p -> texts.by(p.name())).orElse(Text.none());
    }
}
