package zaigang.spine.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Function;
import zaigang.spine.ledger.Tx;

/**
 * An alarm by its name and what it is about, declared once: it is put on the agenda from here, and what is done when it rings is bound
 * to it. Name and subject stand in databases, so they stay as they are.
 *
 * @param write the subject as it is stored; the pair of name and subject is unique
 * @param read reads what was stored; throws where it is none, which fails the alarm
 */
public record AlarmType<S>(String name, Function<S, String> write, Function<String, S> read) {
    /** What is done when a light alarm rings, within one transaction. */
    @FunctionalInterface
    public interface Ring<S> {
        /** @param due when it was due, which may be long ago */
        Rung ring(Tx tx, S subject, Instant due);
    }

    /** Reads on one snapshot and returns what is to be recorded. */
    @FunctionalInterface
    public interface Reading<S> {
        Function<Tx, Rung> read(Tx snapshot, S subject, Instant due);
    }

    /** Heavy work that does more than read. */
    @FunctionalInterface
    public interface Job<S> {
        Function<Tx, Rung> work(S subject, Snapshots snapshots);
    }

    public static <S> AlarmType<S> of(String name, Function<S, String> write, Function<String, S> read) {
        return new AlarmType<>(name, write, read);
    }

    /** About something that has an id. */
    public static AlarmType<Long> ofId(String name) {
        return of(name, String::valueOf, Long::valueOf);
    }

    /** About a local day. */
    public static AlarmType<LocalDate> ofDay(String name) {
        return of(name, LocalDate::toString, LocalDate::parse);
    }

    /** Puts it on the agenda. One of this subject that still waits is moved; one that has rung stays as it is. */
    public void put(Tx tx, S subject, Instant due) {
        Agenda.put(tx, name, write.apply(subject), due);
    }

    /** Puts it on the agenda to ring then, also where it has rung before: for whoever says nothing twice in any case. */
    public void again(Tx tx, S subject, Instant due) {
        Agenda.again(tx, name, write.apply(subject), due);
    }

    /**
     * Heavy work that this person asks for now and waits for; what one person asks for is done one after the other.
     *
     * @return false where this subject was asked for before
     */
    public boolean ask(Tx tx, S subject, long personId, Wait.Result result) {
        return Agenda.ask(tx, name, write.apply(subject), personId, result);
    }

    /** Takes it off the agenda where it still waits. */
    public void cancel(Tx tx, S subject) {
        Agenda.cancel(tx, name, write.apply(subject));
    }

    /** Light: milliseconds, all in one transaction. */
    public AlarmKind rings(Late late, Ring<S> ring) {
        return AlarmKind.of(name, late, (tx, alarm) -> ring.ring(tx, subject(alarm), alarm.due()));
    }

    /** Light housekeeping, such as planning what rings later. */
    public AlarmKind ringsSilently(Late late, Ring<S> ring) {
        return AlarmKind.silent(name, late, (tx, alarm) -> ring.ring(tx, subject(alarm), alarm.due()));
    }

    /** Heavy work that was asked for before and is waited for once more. */
    public void askAgain(Tx tx, S subject, Wait.Result result) {
        Agenda.askAgain(tx, name, write.apply(subject), result);
    }

    /** Heavy reading, such as a sheet. */
    public AlarmKind reads(Late late, Reading<S> reading) {
        return AlarmKind.heavy(name, late, (snapshot, alarm) -> reading.read(snapshot, subject(alarm), alarm.due()));
    }

    /** Housekeeping with heavy reading. */
    public AlarmKind readsSilently(Late late, Reading<S> reading) {
        return AlarmKind.heavySilent(name, late, (snapshot, alarm) -> reading.read(snapshot, subject(alarm), alarm.due()));
    }

    /** Heavy work that does more than read, such as a download. */
    public AlarmKind works(Late late, Job<S> job) {
        return AlarmKind.job(name, late, (alarm, snapshots) -> job.work(subject(alarm), snapshots));
    }

    /** What is done once this has failed for good, for {@link AlarmKind#orElse}. */
    public BiConsumer<Tx, Alarm> instead(BiConsumer<Tx, S> instead) {
        return (tx, alarm) -> instead.accept(tx, subject(alarm));
    }

    private S subject(Alarm alarm) {
        return read.apply(alarm.subject());
    }
}
