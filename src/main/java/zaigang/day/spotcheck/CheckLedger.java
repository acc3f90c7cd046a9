package zaigang.day.spotcheck;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.workdays.Period;
import zaigang.day.followup.CheckFinding;
import zaigang.day.followup.CheckWay;
import zaigang.spine.ledger.Condition;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;
import zaigang.spine.people.ScopeSql;

/** Checks of all kinds, each with the person's team and township of that day, or of now where nobody asked that day. */
final class CheckLedger {
    private static final String OF_THE_DAY = """
                p.name, CASE WHEN m.person_id IS NULL THEN p.team_id ELSE m.team_id END AS team_id,
                CASE WHEN m.person_id IS NULL THEN p.township_id ELSE m.township_id END AS township_id,
                COALESCE(b.name, '') AS by_name""";

    private record Drawn(long number, boolean night, LocalDate day, int withinMin, boolean open, boolean located,
            Optional<Boolean> inside, Instant askedAt, boolean delivered, Optional<CheckFinding> finding, Optional<Instant> foundAt,
            Optional<Long> byPerson, long personId, String name, Optional<Long> teamId, String byName) {
        CheckLine line() {
            var entry = new SpotEntry(number, personId, askedAt, delivered, finding, foundAt, byPerson);
            return new CheckLine(night ? CheckLine.Kind.NIGHT : CheckLine.Kind.SPOT, number, day, askedAt, personId, name, teamId,
                    outcome(entry), finding, entry.byOneself() ? "" : byName, entry.response(), location());
        }

        private CheckLine.Outcome outcome(SpotEntry entry) {
            if (finding.isEmpty()) {
                return open ? CheckLine.Outcome.WAITING
                        : delivered ? CheckLine.Outcome.UNCONFIRMED : CheckLine.Outcome.NOT_REACHED;
            }
            return entry.response().map(r -> r.compareTo(Duration.ofMinutes(withinMin)) > 0
                    ? CheckLine.Outcome.LATE : CheckLine.Outcome.IN_TIME).orElse(CheckLine.Outcome.CHECKED);
        }

        private CheckLine.Location location() {
            return !located ? CheckLine.Location.NOT_ASKED
                    : inside.map(in -> in ? CheckLine.Location.INSIDE : CheckLine.Location.OUTSIDE)
                            .orElse(CheckLine.Location.NONE);
        }
    }

    private record Inspected(CheckWay way, LocalDate day, Instant at, CheckFinding finding, long personId, String name,
            Optional<Long> teamId, String byName) {
        CheckLine line() {
            var kind = way == CheckWay.PHONE ? CheckLine.Kind.PHONE : CheckLine.Kind.ON_SITE;
            return new CheckLine(kind, 0, day, at, personId, name, teamId, CheckLine.Outcome.CHECKED, Optional.of(finding),
                    byName, Optional.empty(), CheckLine.Location.NOT_ASKED);
        }
    }

    List<CheckLine> lines(Tx tx, Scope scope, Period period) {
        return Stream.concat(drawn(tx, scope, period), inspected(tx, scope, period))
                .sorted(Comparator.comparing(CheckLine::at).thenComparing(CheckLine::personId)).toList();
    }

    private Stream<CheckLine> drawn(Tx tx, Scope scope, Period period) {
        Condition theirs = ScopeSql.of(scope, "x", "person_id");
        return tx.list(Drawn.class, """
                SELECT * FROM (SELECT c.id AS number, c.night, c.day, c.within_min, c.state = 'OPEN' AS open,
                    l.asked_at IS NOT NULL AS located, l.inside, e.asked_at, e.delivered, e.finding, e.found_at, e.by_person,
                    e.person_id,""" + " " + OF_THE_DAY + """

                FROM spot_check c JOIN spot_entry e ON e.spot_check_id = c.id JOIN person p ON p.id = e.person_id
                LEFT JOIN person b ON b.id = e.by_person
                LEFT JOIN member m ON m.day = c.day AND m.person_id = e.person_id
                LEFT JOIN spot_location l ON l.spot_check_id = e.spot_check_id AND l.person_id = e.person_id
                WHERE c.day BETWEEN ? AND ?) x WHERE """ + " " + theirs.text(),
                theirs.behind(period.from(), period.to())).stream().map(Drawn::line);
    }

    private Stream<CheckLine> inspected(Tx tx, Scope scope, Period period) {
        Condition theirs = ScopeSql.of(scope, "x", "person_id");
        return tx.list(Inspected.class, """
                SELECT * FROM (SELECT i.way, i.day, i.at, i.finding, i.person_id,""" + " " + OF_THE_DAY + """

                FROM inspection i JOIN person p ON p.id = i.person_id LEFT JOIN person b ON b.id = i.by_person
                LEFT JOIN member m ON m.day = i.day AND m.person_id = i.person_id
                WHERE i.day BETWEEN ? AND ?) x WHERE """ + " " + theirs.text(),
                theirs.behind(period.from(), period.to())).stream().map(Inspected::line);
    }
}
