package zaigang.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.edge.telegram.Redact;
import zaigang.spine.agenda.Pulse;
import zaigang.spine.ledger.Tx;

/** Whether alarms ring, and the rounds in time. */
final class AlarmFindings {
    /** Longer than any light alarm waits, and than a file or a sheet takes. */
    private static final Duration OVERDUE = Duration.ofMinutes(3);
    /** A question that comes so late is one that people notice; an outage on one day does not make the median so. */
    private static final long LATE_MEDIAN = 15;
    private static final long LATE_WORST = 60;
    private static final int LONGEST_NOTE = 80;

    private final AlarmsLedger ledger = new AlarmsLedger();

    List<DoctorFinding> look(Tx tx, int days) {
        return List.of(overdue(tx), lateness(ledger.latenessOfRounds(tx, tx.now().minus(Duration.ofDays(days))), days));
    }

    /** Whether the bot runs nobody can say from outside for sure: that Telegram was heard just now is the best sign. */
    private DoctorFinding overdue(Tx tx) {
        List<AlarmsLedger.Overdue> all = ledger.overdue(tx, tx.now().minus(OVERDUE));
        if (all.isEmpty()) {
            return DoctorFinding.good("audit.doctor_overdue");
        }
        Optional<Instant> heard = ledger.lastHeard(tx);
        boolean running = heard.filter(at -> tx.now().isBefore(at.plus(Pulse.TAPS_LIVE))).isPresent();
        AlarmsLedger.Overdue first = all.getFirst();
        String note = Redact.text(first.note());
        Text alarm = Text.of(note.isEmpty() ? "audit.doctor_alarm" : "audit.doctor_alarm_note",
                "kind", first.kind(), "subject", first.subject(),
                "minutes", Duration.between(first.due(), tx.now()).toMinutes(), "attempts", first.attempts(),
                "note", note.substring(0, Math.min(LONGEST_NOTE, note.length())));
        if (running) {
            return DoctorFinding.bad("audit.doctor_overdue_bad", "count", all.size(), "first", alarm);
        }
        return heard.map(at -> DoctorFinding.note("audit.doctor_overdue_still", "count", all.size(), "first", alarm,
                        "silent", Duration.between(at, tx.now()).toMinutes()))
                .orElseGet(() -> DoctorFinding.note("audit.doctor_overdue_new", "count", all.size(), "first", alarm));
    }

    private static DoctorFinding lateness(List<Long> seconds, int days) {
        if (seconds.isEmpty()) {
            return DoctorFinding.good("audit.doctor_no_rounds", "days", days);
        }
        long median = seconds.get(seconds.size() / 2);
        Object[] figures = {"days", days, "count", seconds.size(), "median", median, "worst", seconds.getLast()};
        if (median >= LATE_MEDIAN) {
            return DoctorFinding.bad("audit.doctor_late_bad", figures);
        }
        return seconds.getLast() >= LATE_WORST
                ? DoctorFinding.note("audit.doctor_late_once", figures) : DoctorFinding.good("audit.doctor_late", figures);
    }
}
