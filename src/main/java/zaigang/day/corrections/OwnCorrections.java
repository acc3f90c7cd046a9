package zaigang.day.corrections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;

/** What somebody has explained, for the own record: the person's words, and who decided what. */
public record OwnCorrections(People people, Settings settings) {
    private static final CorrectionLedger LEDGER = new CorrectionLedger();

    /** What is said behind the state of a day; of an accepted explanation the state itself tells. */
    public Map<LocalDate, Text> brief(Tx tx, long personId, Period period) {
        return LEDGER.of(tx, personId, period.from(), period.to()).stream()
                .filter(c -> c.state() != Correction.State.ACCEPTED)
                .collect(Collectors.toMap(Correction::day,
                        c -> Text.of(CorrectionTexts.frozen(tx, c) ? "correction.own_frozen"
                                : c.open() ? "correction.own_waiting" : "correction.own_refused")));
    }

    /** What was asked for and why, and what was decided; {@link Text#NONE} where the day was not explained. */
    public Text course(Tx tx, long personId, LocalDate day) {
        return LEDGER.of(tx, personId, day).<Text>map(c -> Text.of("correction.own", "wish", CorrectionTexts.wish(c.kind()),
                "reason", c.reason(), "day", date(c.askedAt()), "time", time(c.askedAt()), "decision", decision(tx, c)))
                .orElse(Text.none());
    }

    private Text decision(Tx tx, Correction c) {
        if (c.open()) {
            return CorrectionTexts.frozen(tx, c) ? Text.of("correction.own_closed", "names", CorrectionTexts.organizers(tx, people))
                    : Text.of("correction.own_waits");
        }
        Instant at = c.decidedAt().orElseThrow();
        return Text.of(c.state() == Correction.State.ACCEPTED ? "correction.own_yes" : "correction.own_no",
                "by", CorrectionTexts.decider(tx, people, c),
                "day", date(at), "time", time(at), "ruling", CorrectionTexts.ruling(c));
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, settings.zone());
    }

    private LocalTime time(Instant at) {
        return LocalTime.ofInstant(at, settings.zone()).truncatedTo(ChronoUnit.MINUTES);
    }
}
