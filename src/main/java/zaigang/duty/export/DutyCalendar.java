package zaigang.duty.export;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Rosters;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.Person;

/**
 * One's own coming duties as a calendar file: {@code /calendar}. It is written at once, in the desk's transaction: one person's
 * duties of 400 days are some hundred lines of text at most.
 */
final class DutyCalendar implements Feature {
    /** A shift that somebody was taken off is told of as cancelled until so long after it would have ended. */
    private static final Duration CANCELLED_FOR = Duration.ofDays(30);
    private static final int DAYS_AHEAD = 400;

    private final Rosters rosters;
    private final Texts texts;
    private final ZoneId zone;
    private final ExportLedger ledger = new ExportLedger();

    DutyCalendar(Kit kit, Rosters rosters) {
        this.rosters = rosters;
        this.texts = kit.texts();
        this.zone = kit.settings().zone();
    }

    @Override
    public String name() {
        return "cal";
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("calendar", Act.OWN, (turn, args) -> calendar(turn)).showing());
    }

    private Reply calendar(Turn turn) {
        List<CalendarFile.Appointment> events = events(turn.tx(), turn.person());
        long duties = events.stream().filter(e -> !e.cancelled()).count();
        if (events.isEmpty()) {
            return Refusal.of("export.no_duties");
        }
        String name = texts.plain(turn.person().language(), Text.of("export.calendar"));
        return new Reply.Attach(name + ".ics", CalendarFile.write(name, events, turn.now()),
                Text.of("export.calendar_caption", "count", duties));
    }

    private List<CalendarFile.Appointment> events(Tx tx, Person person) {
        LocalDate today = LocalDate.ofInstant(tx.now(), zone);
        List<Duty> duties = rosters.of(tx, person.id(), today.minusDays(7), today.plusDays(DAYS_AHEAD)).stream()
                .filter(d -> d.ends().isAfter(tx.now())).toList();
        Instant since = tx.now().minus(CANCELLED_FOR);
        Map<Long, ExportLedger.History> histories = ledger.histories(tx, person.id(), since);
        var events = new ArrayList<CalendarFile.Appointment>();
        duties.forEach(d -> events.add(event(tx, d, person, histories)));
        ledger.former(tx, person.id(), since).forEach(f -> events.add(cancelled(f, person, histories)));
        return events;
    }

    private CalendarFile.Appointment event(Tx tx, Duty duty, Person person, Map<Long, ExportLedger.History> histories) {
        var history = histories.getOrDefault(duty.shiftId(), new ExportLedger.History(duty.shiftId(), 0, tx.now()));
        boolean leads = duty.leaders().stream().anyMatch(p -> p.id() == person.id());
        return new CalendarFile.Appointment(CalendarFile.uid(duty.shiftId(), person.id()), history.changes(), history.lastAt(),
                duty.begins(), duty.ends(), say(person, title(leads, duty.roster(), duty.shiftName())),
                say(person, described(duty, person)), false);
    }

    static Text title(boolean leads, String roster, String shift) {
        return Text.of(leads ? "export.event_leading" : "export.event", "roster", roster,
                "shift", shift.isEmpty() ? Text.none() : Text.of("export.event_shift", "shift", shift));
    }

    /** Leaders, company with their phones, and the remark. */
    private static Text described(Duty duty, Person person) {
        Text leaders = Text.list(Stream.concat(duty.leaders().stream().filter(p -> p.id() != person.id()).map(DutyCalendar::who),
                duty.outsideLeaders().stream().map(Text::verbatim)).toList());
        Text mates = Text.list(duty.onDuty().stream().filter(p -> p.id() != person.id()).map(DutyCalendar::who).toList());
        boolean alone = duty.onDuty().stream().allMatch(p -> p.id() == person.id());
        return Text.of("export.event_described",
                "leaders", duty.leaders().isEmpty() && duty.outsideLeaders().isEmpty() ? Text.none()
                        : Text.of("export.event_led", "names", leaders),
                "mates", alone ? Text.none() : Text.of("export.event_mates", "names", mates), "note", duty.note());
    }

    private static Text who(Person person) {
        return Text.verbatim((person.name() + " " + person.phone()).strip());
    }

    private CalendarFile.Appointment cancelled(
            ExportLedger.Former former, Person person, Map<Long, ExportLedger.History> histories) {
        ExportLedger.History history = histories.get(former.shiftId());
        return new CalendarFile.Appointment(CalendarFile.uid(former.shiftId(), person.id()), history.changes(), history.lastAt(),
                former.begins(), former.ends(), say(person, title(false, former.roster(), former.name())), "", true);
    }

    private String say(Person person, Text text) {
        return texts.plain(person.language(), text);
    }
}
