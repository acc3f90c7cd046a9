package zaigang.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Purpose;

/** What share of the questions and of the other prompts of the last day did not arrive, as far as anybody knows. */
final class DeliveryCheck {
    private static final Duration LATELY = Duration.ofHours(24);
    /** From here on it is no accident of one phone. */
    private static final int PERCENT = 5;
    private static final int AT_LEAST = 2;
    private static final Set<Purpose> MORNING = Set.of(Purpose.CHECK_IN);

    private final DoctorLedger ledger = new DoctorLedger();

    List<DoctorFinding> look(Tx tx) {
        List<Purpose> others = Arrays.stream(Purpose.values()).filter(p -> p.prompt() && !MORNING.contains(p)).toList();
        return List.of(finding("audit.doctor_questions", tx, List.copyOf(MORNING)),
                finding("audit.doctor_prompts", tx, others));
    }

    private DoctorFinding finding(String key, Tx tx, List<Purpose> purposes) {
        DoctorLedger.Prompts found = ledger.prompts(tx, purposes, tx.now().minus(LATELY));
        long missing = found.unknown() + found.failed() + found.expired();
        Object[] figures = {"total", found.total(), "missing", missing, "percent", percent(missing, found.total()),
            "unknown", found.unknown(), "failed", found.failed(), "expired", found.expired()};
        if (missing == 0) {
            return DoctorFinding.good(found.total() == 0 ? key + "_none" : key, figures);
        }
        boolean many = missing >= AT_LEAST && 100 * missing >= PERCENT * found.total();
        return many ? DoctorFinding.bad(key + "_bad", figures) : DoctorFinding.note(key + "_few", figures);
    }

    /** Rounded to the nearest whole one. */
    private static long percent(long part, long total) {
        return total == 0 ? 0 : (200 * part + total) / (2 * total);
    }
}
