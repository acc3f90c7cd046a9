package zaigang.spine.agenda;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.spine.ledger.Tx;

/**
 * Heavy work that somebody has asked for.
 *
 * @param id the row's
 * @param personId who asked
 */
public record Wait(long id, long personId, State state) {
    /**
     * Rings once somebody has waited longer than a moment for heavy work, again as often as who hears it wants, and at the work's end
     * where it has rung before. What is done sooner rings nothing.
     */
    public static final AlarmType<Slow> SLOW = AlarmType.of("agenda.slow", Slow::write, Slow::read);

    /** From when somebody with the phone in hand begins to wonder. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** What somebody is to get in the end. */
    public enum Result { FILE, WORDS }

    /** How far the work is. */
    public enum State { IN_LINE, UNDER_WAY, OVER }

    /** @param id of the row of the work */
    public record Slow(long id, Result result) {
        private String write() {
            return id + "/" + result;
        }

        private static Slow read(String subject) {
            String[] parts = subject.split("/");
            return new Slow(Long.parseLong(parts[0]), Result.valueOf(parts[1]));
        }
    }

    /** Empty where there is no such work any more. */
    public static Optional<Wait> find(Tx tx, long id) {
        return new AgendaLedger().wait(tx, id);
    }

    /** Somebody waits from now on. */
    static void begins(Tx tx, long id, Result result) {
        SLOW.again(tx, new Slow(id, result), tx.now().plus(MOMENT));
    }

    /** It is over: where somebody has been told that it takes a while, that is to be heard now. */
    static void ends(Tx tx, AgendaLedger rows, long id) {
        List<String> subjects = Stream.of(Result.values()).map(result -> new Slow(id, result).write()).toList();
        rows.endSlow(tx, SLOW.name(), subjects.getFirst(), subjects.getLast());
    }
}
