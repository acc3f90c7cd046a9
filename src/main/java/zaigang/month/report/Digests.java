package zaigang.month.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.settings.QuietHours;
import zaigang.base.settings.Settings;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Attendance;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Pulse;
import zaigang.spine.agenda.Rung;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/**
 * The summary of the morning, on each day that has had a round: one message to the organizers about the county, one to each
 * liaison about the own township. It waits for windows that are still open, and on another day it is useless.
 */
final class Digests implements Feature {
    /** The digests of a time of a day. */
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

    /** The digest of a scope. */
    private record OfScope(LocalDate day, Scope scope) {
        static OfScope parse(String subject) {
            String[] parts = subject.split("/");
            return new OfScope(LocalDate.parse(parts[0]), Scope.parse(parts[1]));
        }

        @Override
        public String toString() {
            return day + "/" + scope.code();
        }
    }

    private static final AlarmType<LocalDate> PLAN = AlarmType.ofDay("digest.plan");
    private static final AlarmType<Hour> GATHER = AlarmType.of("digest.gather", Hour::toString, Hour::parse);
    private static final AlarmType<OfScope> SEND = AlarmType.of("digest.send", OfScope::toString, OfScope::parse);
    private static final Duration USEFUL = Duration.ofHours(10);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private final Settings settings;
    private final People people;
    private final Outbox outbox;
    private final Attendance attendance;
    private final Books books;
    private final ReportLedger ledger = new ReportLedger();

    Digests(Kit kit, Attendance attendance, Books books) {
        this.settings = kit.settings();
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.attendance = attendance;
        this.books = books;
    }

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(
                PLAN.ringsSilently(Late.stillUseful(), (tx, day, due) -> plan(tx)),
                GATHER.rings(Late.uselessAfter(USEFUL), this::gather),
                SEND.reads(Late.uselessAfter(USEFUL), this::send));
    }

    /** Today's are planned anew, so that changed settings hold at once for those that have not been sent. */
    @Override
    public void start(Tx tx) {
        plan(tx);
    }

    /**
     * Planned is always the day of now: found late, the days in between are over. Only times are planned; who has which is asked
     * when the time has come, so that a township that was entered in the morning is not forgotten.
     */
    private Rung plan(Tx tx) {
        LocalDate day = today(tx);
        Stream.concat(Stream.of(settings.county()), settings.townships().keySet().stream().map(settings::forTownship))
                .map(of -> of.digest().at()).distinct()
                .forEach(at -> GATHER.put(tx, new Hour(day, at), instant(day, at)));
        LocalDate tomorrow = day.plusDays(1);
        PLAN.put(tx, tomorrow, instant(tomorrow, LocalTime.MIDNIGHT));
        return Rung.DONE;
    }

    /** Everyone whose time this is gets a digest of their own, which may have to wait without holding up the others. */
    private Rung gather(Tx tx, Hour hour, Instant due) {
        if (settings.county().digest().at().equals(hour.at())) {
            SEND.put(tx, new OfScope(hour.day(), Scope.county()), due);
        }
        people.townships(tx).stream().filter(t -> settings.forTownship(t.name()).digest().at().equals(hour.at()))
                .forEach(t -> SEND.put(tx, new OfScope(hour.day(), new Scope.OfTownship(t.id())), due));
        return Rung.DONE;
    }

    private Function<Tx, Rung> send(Tx snapshot, OfScope of, Instant due) {
        LocalDate day = of.day();
        Scope scope = of.scope();
        if (!day.equals(today(snapshot))) {
            return tx -> new Rung.Skipped("its day is over");
        }
        Optional<Instant> later = later(snapshot, scope, day);
        if (later.isPresent()) {
            return tx -> new Rung.Again(later.get());
        }
        Figures figures = Figures.read(snapshot, people, attendance, books, scope, Period.of(day));
        return figures.isEmpty() ? tx -> new Rung.Skipped("no round on this day")
                : tx -> later(tx, scope, day).<Rung>map(Rung.Again::new).orElseGet(() -> post(tx, figures, day));
    }

    /** When to look again: taps may be getting lost now, or windows are open; empty where all is said and done. */
    private Optional<Instant> later(Tx tx, Scope scope, LocalDate day) {
        if (Pulse.deaf(tx)) {
            return Optional.of(tx.now().plus(LOOK_AGAIN));
        }
        // A little after the close, which is an alarm of its own and may ring behind this one.
        Instant soon = tx.now().plus(LOOK_AGAIN);
        return ledger.openWindows(tx, scope, day).stream().max(Instant::compareTo)
                .map(closes -> closes.isAfter(soon) ? closes.plusSeconds(1) : soon);
    }

    private Rung post(Tx tx, Figures figures, LocalDate day) {
        Optional<Instant> from = afterQuietHours(tx, figures, day);
        if (from.isEmpty()) {
            return new Rung.Skipped("the quiet hours last until the next day");
        }
        DigestView.Page page = DigestView.of(figures, day);
        for (Person reader : readers(tx, figures.scope())) {
            outbox.post(tx, reader.id(), Letter.of(Lane.BULK, page.text(), page.keyboard())
                    .as(Purpose.DIGEST).once("digest:" + day + ":" + figures.scope().code() + ":" + reader.id())
                    .from(from.get()).until(instant(day.plusDays(1), LocalTime.MIDNIGHT)));
        }
        return Rung.DONE;
    }

    /** Now, or the end of the quiet hours; empty where that is on another day. */
    private Optional<Instant> afterQuietHours(Tx tx, Figures figures, LocalDate day) {
        QuietHours quiet = figures.scope() instanceof Scope.County
                ? settings.county().quietHours()
                : settings.forTownship(figures.scopeName()).quietHours();
        LocalTime now = LocalTime.ofInstant(tx.now(), settings.zone());
        if (!quiet.contains(now)) {
            return Optional.of(tx.now());
        }
        return quiet.to().isAfter(now) ? Optional.of(instant(day, quiet.to())) : Optional.empty();
    }

    /** Who reads of the whole county needs no second message about a part of it. */
    private List<Person> readers(Tx tx, Scope scope) {
        List<Person> organizers = people.organizers(tx);
        if (!(scope instanceof Scope.OfTownship township)) {
            return organizers;
        }
        Set<Long> told = organizers.stream().map(Person::id).collect(Collectors.toSet());
        return people.liaisons(tx, township.townshipId()).stream().filter(p -> !told.contains(p.id())).toList();
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(settings.zone()).toInstant();
    }

    private LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), settings.zone());
    }
}
