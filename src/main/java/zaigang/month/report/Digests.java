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
import zaigang.spine.agenda.Agenda;
import zaigang.spine.agenda.Alarm;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Pulse;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Feature;
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
public final class Digests implements Feature {
    private static final String PLAN = "digest.plan";
    private static final String GATHER = "digest.gather";
    private static final String SEND = "digest.send";
    private static final Duration USEFUL = Duration.ofHours(10);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private final Settings settings;
    private final People people;
    private final Outbox outbox;
    private final Attendance attendance;
    private final ReportLedger ledger = new ReportLedger();

    Digests(Settings settings, People people, Outbox outbox, Attendance attendance) {
        this.settings = settings;
        this.people = people;
        this.outbox = outbox;
        this.attendance = attendance;
    }

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(
                AlarmKind.silent(PLAN, Late.stillUseful(), (tx, alarm) -> plan(tx)),
                AlarmKind.of(GATHER, Late.uselessAfter(USEFUL), this::gather),
                AlarmKind.heavy(SEND, Late.uselessAfter(USEFUL), this::send));
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
                .forEach(at -> Agenda.put(tx, GATHER, day + "/" + at, instant(day, at)));
        LocalDate tomorrow = day.plusDays(1);
        Agenda.put(tx, PLAN, tomorrow.toString(), instant(tomorrow, LocalTime.MIDNIGHT));
        return Rung.DONE;
    }

    /** Everyone whose time this is gets a digest of their own, which may have to wait without holding up the others. */
    private Rung gather(Tx tx, Alarm alarm) {
        String day = alarm.subject().split("/")[0];
        LocalTime at = LocalTime.parse(alarm.subject().split("/")[1]);
        if (settings.county().digest().at().equals(at)) {
            Agenda.put(tx, SEND, day + "/" + Scope.county().code(), alarm.due());
        }
        people.townships(tx).stream().filter(t -> settings.forTownship(t.name()).digest().at().equals(at))
                .forEach(t -> Agenda.put(tx, SEND, day + "/" + new Scope.OfTownship(t.id()).code(), alarm.due()));
        return Rung.DONE;
    }

    private Function<Tx, Rung> send(Tx snapshot, Alarm alarm) {
        String[] subject = alarm.subject().split("/");
        LocalDate day = LocalDate.parse(subject[0]);
        Scope scope = Scope.parse(subject[1]);
        if (!day.equals(today(snapshot))) {
            return tx -> new Rung.Skipped("its day is over");
        }
        Optional<Instant> later = later(snapshot, scope, day);
        if (later.isPresent()) {
            return tx -> new Rung.Again(later.get());
        }
        Figures figures = Figures.read(snapshot, people, attendance, scope, Period.of(day));
        return figures.days().isEmpty() ? tx -> new Rung.Skipped("no round on this day")
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
