package zaigang.month.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.base.settings.DaySettings;
import zaigang.base.settings.Settings;
import zaigang.month.report.OpenWindows;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Pulse;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Feature;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.Scope;

/**
 * Sends digests: each hour at which somebody may want one is planned some days ahead, so that one which fell into an outage is found
 * afterwards; it is asked then who wants what; each scope is read once, and each reader gets one message with all that is due.
 */
final class Digests implements Feature {
    /** An hour of a day. */
    private record Hour(LocalDate day, LocalTime at) {
        static Hour parse(String subject) {
            String[] parts = subject.split("/");
            return new Hour(LocalDate.parse(parts[0]), LocalTime.parse(parts[1]));
        }

        @Override
        public String toString() {
            return day + "/" + at;
        }
    }

    /** The digests of an hour about a scope. */
    private record Issue(Hour hour, Scope scope) {
        /** Without an hour it is one of before, which nobody wants at midnight. */
        static Issue parse(String subject) {
            String[] parts = subject.split("/");
            return parts.length == 2 ? new Issue(new Hour(LocalDate.parse(parts[0]), LocalTime.MIDNIGHT), Scope.parse(parts[1]))
                    : new Issue(new Hour(LocalDate.parse(parts[0]), LocalTime.parse(parts[1])), Scope.parse(parts[2]));
        }

        @Override
        public String toString() {
            return hour + "/" + scope.code();
        }
    }

    private static final AlarmType<LocalDate> PLAN = AlarmType.ofDay("digest.plan");
    private static final AlarmType<Hour> GATHER = AlarmType.of("digest.gather", Hour::toString, Hour::parse);
    private static final AlarmType<Issue> SEND = AlarmType.of("digest.send", Issue::toString, Issue::parse);
    /** As long as the longest of them is useful. */
    private static final int DAYS_AHEAD = 6;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private final Settings settings;
    private final Outbox outbox;
    private final DigestReaders readers;
    private final DigestReading reading;
    private final DigestDays days;
    private final DigestLedger ledger = new DigestLedger();

    Digests(Settings settings, Outbox outbox, DigestReaders readers, DigestReading reading, DigestDays days) {
        this.settings = settings;
        this.outbox = outbox;
        this.readers = readers;
        this.reading = reading;
        this.days = days;
    }

    @Override
    public String name() {
        return "digests";
    }

    /** What is too late each kind of digest says for itself. */
    @Override
    public List<AlarmKind> alarms() {
        return List.of(
                PLAN.ringsSilently(Late.stillUseful(), (tx, day, due) -> plan(tx)),
                GATHER.reads(Late.windowMoves(), this::gather),
                SEND.reads(Late.windowMoves(), this::send));
    }

    /** Those to come are planned anew, so that changed settings hold at once. */
    @Override
    public void start(Tx tx) {
        plan(tx);
    }

    private Rung plan(Tx tx) {
        LocalDate today = today(tx);
        hours(tx).forEach(at -> plan(tx, at));
        PLAN.put(tx, today.plusDays(1), instant(today.plusDays(1), LocalTime.MIDNIGHT));
        return Rung.DONE;
    }

    private Stream<LocalTime> hours(Tx tx) {
        Stream<DaySettings> places = Stream.of(Stream.of(settings.county()),
                settings.townships().keySet().stream().map(settings::forTownship),
                settings.teams().keySet().stream().map(team -> settings.forTeam(team, ""))).flatMap(Function.identity());
        Stream<LocalTime> usual = places.flatMap(of -> Stream.of(of.digest().at(), of.digest().evening()));
        return Stream.concat(usual, ledger.hours(tx).stream()).distinct();
    }

    private void plan(Tx tx, LocalTime at) {
        LocalDate today = today(tx);
        today.datesUntil(today.plusDays(DAYS_AHEAD)).forEach(day -> GATHER.put(tx, new Hour(day, at), instant(day, at)));
    }

    /** Somebody wants theirs at this hour from now on: not today where it is past. */
    void planFromNow(Tx tx, LocalTime at) {
        LocalDate today = today(tx);
        today.datesUntil(today.plusDays(DAYS_AHEAD)).filter(day -> instant(day, at).isAfter(tx.now()))
                .forEach(day -> GATHER.put(tx, new Hour(day, at), instant(day, at)));
    }

    /** Each scope of which somebody wants something gets an alarm of its own, which may have to wait without holding up the others. */
    private Function<Tx, Rung> gather(Tx snapshot, Hour hour, Instant due) {
        Set<Scope> scopes = new LinkedHashSet<>();
        readers.all(snapshot).stream().filter(r -> !due(snapshot, r, hour).isEmpty()).forEach(r -> scopes.add(r.scope()));
        return tx -> {
            scopes.forEach(scope -> SEND.put(tx, new Issue(hour, scope), due));
            return scopes.isEmpty() ? new Rung.Skipped("nobody wants any now") : Rung.DONE;
        };
    }

    /** What is due for a reader, of use still, and not sent before. */
    private List<DigestChoice.Due> due(Tx tx, DigestReader reader, Hour hour) {
        return reader.choice().due(hour.day(), hour.at(), reader.theirs().digest(), days).stream()
                .filter(d -> arrives(tx, reader).isBefore(instant(d.kind().uselessFrom(hour.day()), LocalTime.MIDNIGHT)))
                .filter(d -> !ledger.sent(tx, reader, d)).toList();
    }

    /** Now, or the end of the quiet hours. */
    private Instant arrives(Tx tx, DigestReader reader) {
        return reader.theirs().quietHours().endAfter(tx.now(), zone());
    }

    private Function<Tx, Rung> send(Tx snapshot, Issue issue, Instant planned) {
        Set<DigestChoice.Due> dues = new LinkedHashSet<>();
        readers.of(snapshot, issue.scope()).forEach(r -> dues.addAll(due(snapshot, r, issue.hour())));
        if (dues.isEmpty()) {
            return tx -> new Rung.Skipped("nobody wants any now");
        }
        Optional<Instant> later = later(snapshot, issue);
        if (later.isPresent()) {
            return tx -> new Rung.Again(later.get());
        }
        DigestFacts facts = reading.read(snapshot, issue.hour().day(), issue.scope(), dues);
        return tx -> later(tx, issue).<Rung>map(Rung.Again::new).orElseGet(() -> post(tx, issue, facts));
    }

    /** When to look again: taps may be getting lost now, or windows of this day are open; empty where all is said and done. */
    private Optional<Instant> later(Tx tx, Issue issue) {
        Instant soon = tx.now().plus(LOOK_AGAIN);
        if (Pulse.deaf(tx)) {
            return Optional.of(soon);
        }
        // A little after the close, which is an alarm of its own and may ring behind this one.
        return OpenWindows.close(tx, issue.scope(), issue.hour().day())
                .map(closes -> closes.isAfter(soon) ? closes.plusSeconds(1) : soon);
    }

    /** To those who read of the scope at this moment. */
    private Rung post(Tx tx, Issue issue, DigestFacts facts) {
        int told = 0;
        for (DigestReader reader : readers.of(tx, issue.scope())) {
            List<DigestChoice.Due> dues = due(tx, reader, issue.hour()).stream().filter(facts.blocks()::containsKey).toList();
            Optional<DigestPage.Page> page = dues.isEmpty() ? Optional.empty() : new DigestPage(facts, zone()).of(reader, dues);
            dues.forEach(d -> ledger.markSent(tx, reader, d));
            page.ifPresent(p -> post(tx, reader, dues, issue, p));
            told += page.isPresent() ? 1 : 0;
        }
        return told > 0 ? Rung.DONE : new Rung.Skipped("nothing to say");
    }

    private void post(Tx tx, DigestReader reader, List<DigestChoice.Due> dues, Issue issue, DigestPage.Page page) {
        LocalDate useless = dues.getLast().kind().uselessFrom(issue.hour().day());
        Letter letter = Letter.of(Lane.BULK, page.text(), page.keyboard()).from(arrives(tx, reader))
                .until(instant(useless, LocalTime.MIDNIGHT));
        reader.person().ifPresent(p -> outbox.post(tx, p.id(), letter.as(Purpose.DIGEST)));
        reader.group().ifPresent(g -> outbox.post(tx, g.address(), letter));
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone()).toInstant();
    }

    private LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), zone());
    }

    private ZoneId zone() {
        return settings.zone();
    }
}
