package zaigang.away.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.away.leave.DecisionLedger.Decision;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Tx;

/** Somebody's leave as it stands in the own record: which there is, and who decided what. */
public final class OwnLeave {
    private final LeaveTools tools;
    private final LeaveTexts texts;
    private final LeaveLedger ledger = new LeaveLedger();
    private final DecisionLedger decisions = new DecisionLedger();

    OwnLeave(LeaveTools tools, LeaveTexts texts) {
        this.tools = tools;
        this.texts = texts;
    }

    /** What touches these days and waits, was approved or was refused, earliest first; what was withdrawn is not there. */
    public List<LeaveRequest> touching(Tx tx, long personId, Period period) {
        return ledger.touching(tx, personId, period);
    }

    /** The last day for which there is leave, approved or asked for. */
    public Optional<LocalDate> lastDay(Tx tx, long personId) {
        return ledger.lastDay(tx, personId);
    }

    /** Days, kind, length and how it stands. */
    public Text line(Tx tx, LeaveRequest r) {
        return texts.own(tx, r, state(tx, r));
    }

    /** How it stands, with the reason, every decision on the way, and the return. */
    public Text course(Tx tx, LeaveRequest r) {
        var lines = new ArrayList<Text>();
        lines.add(line(tx, r));
        lines.add(LeaveTexts.reason(r.reason()));
        decisions.decisions(tx, r.id()).forEach(d -> lines.add(decision(tx, d)));
        r.returnedOn().filter(on -> r.approved() && !r.returnedAt().equals(r.decidedAt()))
                .ifPresent(on -> lines.add(Text.of("leave.own_return", "day", on)));
        return Text.lines(lines);
    }

    private Text state(Tx tx, LeaveRequest r) {
        return switch (r.state()) {
            case PENDING -> Text.of("leave.own_waiting");
            case REFUSED -> Text.of("leave.own_refused");
            case WITHDRAWN -> Text.of("leave.own_withdrawn");
            case APPROVED -> texts.approved(tx, r);
        };
    }

    private Text decision(Tx tx, Decision d) {
        return Text.of(d.approved() ? "leave.own_yes" : "leave.own_no", "by", texts.by(tx, d),
                "day", LocalDate.ofInstant(d.at(), tools.settings().zone()), "time", time(d.at()),
                "because", d.reason().isEmpty() ? Text.none() : Text.of("leave.own_because", "reason", d.reason()));
    }

    private LocalTime time(Instant at) {
        return LocalTime.ofInstant(at, tools.settings().zone()).truncatedTo(ChronoUnit.MINUTES);
    }
}
