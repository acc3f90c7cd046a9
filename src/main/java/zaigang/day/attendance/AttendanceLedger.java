package zaigang.day.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import zaigang.away.leave.LeaveSql;
import zaigang.away.outing.OutingSql;
import zaigang.base.workdays.Period;
import zaigang.spine.books.ClosedSql;
import zaigang.spine.ledger.Condition;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Selection;
import zaigang.spine.people.SelectionSql;

/** Answers, and the one query from which every figure comes. */
final class AttendanceLedger {
    /** What is recorded of a member's day. Who that is, and what the round is, is read once for all. */
    record Row(
            long roundId, long personId, Optional<Long> teamId, Optional<Long> postId, Optional<Long> townshipId, AskProgress asking,
            Optional<Answer.Kind> kind, Optional<Instant> at, Optional<Long> byPerson) {

        Optional<Answer> answer() {
            return kind.map(k -> new Answer(roundId, personId, k, at.orElseThrow(), byPerson.orElseThrow()));
        }
    }

    /** A round that has begun. */
    record Begun(long id, LocalDate day, Round.State state, Instant closes, long graceMs) {}

    record Named(long id, String name, String phone) {}

    record Amended(long roundId, long personId, Answer.Kind kind, Instant at, String by) {}

    /** Round by round, with one look at each for all of its members. */
    private static final String ROWS = """
            SELECT m.round_id, m.person_id, m.team_id, m.post_id, m.township_id, m.asking, a.kind, a.at, a.by_person
            FROM round r
            CROSS JOIN member m ON m.round_id = r.id AND m.day = r.day
            LEFT JOIN answer a ON a.round_id = m.round_id AND a.person_id = m.person_id
            WHERE r.day BETWEEN ? AND ? AND r.state <> 'PLANNED' AND %s
            ORDER BY r.day""";

    /** Somebody's place in a round, with what is recorded, and whether anything of leave and of being out is to be looked up. */
    record DayRow(
            long roundId, LocalDate day, String profile, Instant opens, Instant reminds, Instant closes, Instant latestOpen,
            long windowMs, int asks, Round.State state, long graceMs, long personId, AskProgress asking, boolean closed, boolean leave,
            boolean out,
            Optional<Answer.Kind> kind, Optional<Instant> at, Optional<Long> byPerson,
            Optional<Answer.Kind> amendedKind, Optional<Instant> amendedAt, Optional<String> amendedBy) {

        Round round() {
            return new Round(roundId, day, profile, opens, reminds, closes, latestOpen, windowMs, asks, state, graceMs);
        }

        Optional<Answer> answer() {
            return kind.map(k -> new Answer(roundId, personId, k, at.orElseThrow(), byPerson.orElseThrow()));
        }

        Optional<Amendment> amendment() {
            return amendedKind.map(k -> new Amendment(k, amendedAt.orElseThrow(), amendedBy.orElseThrow()));
        }
    }

    private static final String DAY_ROW = """
            SELECT r.id AS round_id, r.day, r.profile, r.opens, r.reminds, r.closes, r.latest_open, r.window_ms, r.asks, r.state,
                r.grace_ms, m.person_id, m.asking, %s AS closed, %s AS leave, %s AS out, a.kind, a.at, a.by_person,
                x.kind AS amended_kind, x.at AS amended_at, y.name AS amended_by
            FROM member m
            JOIN round r ON r.id = m.round_id
            LEFT JOIN answer a ON a.round_id = m.round_id AND a.person_id = m.person_id
            LEFT JOIN amendment x ON x.round_id = m.round_id AND x.person_id = m.person_id
            LEFT JOIN person y ON y.id = x.by_person
            WHERE """.formatted(ClosedSql.of("m"), LeaveSql.any("m"), OutingSql.any("m"));

    /** In this round; empty for who is not a member of it. */
    Optional<DayRow> day(Tx tx, long roundId, long personId) {
        return tx.first(DayRow.class, DAY_ROW + " m.round_id = ? AND m.person_id = ?", roundId, personId);
    }

    /** On this day, in whatever round. */
    Optional<DayRow> day(Tx tx, LocalDate day, long personId) {
        return tx.first(DayRow.class, DAY_ROW + " m.day = ? AND m.person_id = ?", day, personId);
    }

    List<Begun> begun(Tx tx, Period period) {
        return tx.list(Begun.class, """
                SELECT id, day, state, closes, grace_ms FROM round WHERE day BETWEEN ? AND ? AND state <> 'PLANNED'""",
                period.from(), period.to());
    }

    /** The days of a selection, by day; of a part also those of other scopes. */
    void each(Tx tx, Selection selection, Period period, Consumer<Row> taker) {
        Condition theirs = SelectionSql.of(selection, "m", "person_id");
        tx.each(Row.class, ROWS.formatted(theirs.text()), taker, theirs.behind(period.from(), period.to()));
    }

    /** Of all who are posted where somebody of the selection is in that period. */
    void eachAtPostsOf(Tx tx, Selection selection, Period period, Consumer<Row> taker) {
        Condition theirs = SelectionSql.of(selection, "o", "person_id");
        String postsOf = "m.post_id IN (SELECT o.post_id FROM member o WHERE o.day BETWEEN ? AND ? AND " + theirs.text() + ")";
        tx.each(Row.class, ROWS.formatted(postsOf), taker, theirs.behind(period.from(), period.to(), period.from(), period.to()));
    }

    List<Named> names(Tx tx, Collection<Long> people) {
        return tx.list(Named.class, """
                SELECT p.id, p.name, p.phone FROM json_each(?) wanted CROSS JOIN person p ON p.id = wanted.value""", people.toString());
    }

    List<Amended> amended(Tx tx, Period period) {
        return tx.list(Amended.class, """
                SELECT x.round_id, x.person_id, x.kind, x.at, y.name AS by FROM round r
                CROSS JOIN amendment x ON x.round_id = r.id
                JOIN person y ON y.id = x.by_person
                WHERE r.day BETWEEN ? AND ?""", period.from(), period.to());
    }

    record AbsentOn(LocalDate day, long personId) {}

    List<AbsentOn> absent(Tx tx, Period period) {
        return tx.list(AbsentOn.class, """
                SELECT m.day, m.person_id FROM answer a
                JOIN member m ON m.round_id = a.round_id AND m.person_id = a.person_id
                JOIN round r ON r.id = m.round_id
                WHERE r.day BETWEEN ? AND ? AND a.kind = 'ABSENT'
                  AND NOT EXISTS (SELECT 1 FROM amendment x
                      WHERE x.round_id = a.round_id AND x.person_id = a.person_id AND x.at >= a.at)""", period.from(), period.to());
    }

    Optional<Answer> answer(Tx tx, long roundId, long personId) {
        return tx.first(Answer.class, "SELECT * FROM answer WHERE round_id = ? AND person_id = ?", roundId, personId);
    }

    /** Those of these people of whom something is recorded. */
    Set<Long> answered(Tx tx, long roundId, Collection<Long> people) {
        return new HashSet<>(tx.list(Long.class, """
                SELECT a.person_id FROM json_each(?) j JOIN answer a ON a.round_id = ? AND a.person_id = j.value""",
                people.toString(), roundId));
    }

    /** What was recorded before and gave way to something else, oldest first. */
    List<Answer> before(Tx tx, long roundId, long personId) {
        return tx.list(Answer.class, """
                SELECT round_id, person_id, from_kind AS kind, from_at AS at, from_by AS by_person FROM answer_change
                WHERE round_id = ? AND person_id = ? ORDER BY id""", roundId, personId);
    }

    void amend(Tx tx, long roundId, long personId, Answer.Kind kind, long by) {
        tx.run("""
                INSERT INTO amendment (round_id, person_id, kind, at, by_person) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""", roundId, personId, kind, tx.now(), by);
    }

    /** @return false where something is recorded already */
    boolean record(Tx tx, Answer answer) {
        return tx.run("""
                INSERT INTO answer (round_id, person_id, kind, at, by_person) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                answer.roundId(), answer.personId(), answer.kind(), answer.at(), answer.byPerson()) > 0;
    }

    /** Puts a new answer in the place of the old one, which is kept among the changes. */
    void change(Tx tx, Answer from, Answer to) {
        tx.run("""
                INSERT INTO answer_change (round_id, person_id, from_kind, from_at, from_by, to_kind, at, by_person)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                from.roundId(), from.personId(), from.kind(), from.at(), from.byPerson(), to.kind(), to.at(), to.byPerson());
        tx.run("UPDATE answer SET kind = ?, at = ?, by_person = ? WHERE round_id = ? AND person_id = ?",
                to.kind(), to.at(), to.byPerson(), to.roundId(), to.personId());
    }
}
