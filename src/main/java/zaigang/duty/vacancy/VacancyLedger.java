package zaigang.duty.vacancy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Tx;

/** Which vacancies were told, accepted, and who was asked to fill them. */
final class VacancyLedger {
    /** How much was vacant when it was told or accepted. */
    private record Row(String place, int missing, boolean leaderless) {
        boolean holds(Vacancy v) {
            return place.equals(v.place()) && missing >= v.missing() && (leaderless || !v.leaderless());
        }
    }

    record Accepted(String place, int missing, boolean leaderless, String reason, long byPerson) {
        /** An acceptance covers no more than what was vacant then. */
        boolean holds(Vacancy v) {
            return new Row(place, missing, leaderless).holds(v);
        }
    }

    /** @param at part of the key under which the question was posted */
    record Asked(String place, long personId, Instant at) {}

    /** All places about which anything is kept. */
    Set<String> kept(Tx tx) {
        return Set.copyOf(tx.list(String.class, """
                SELECT place FROM vacancy_told UNION SELECT place FROM vacancy_asked
                UNION SELECT place FROM vacancy_accepted WHERE ended_at IS NULL"""));
    }

    List<Vacancy> untold(Tx tx, List<Vacancy> vacancies) {
        List<Row> told = tx.list(Row.class, "SELECT place, missing, leaderless FROM vacancy_told");
        return vacancies.stream().filter(v -> told.stream().noneMatch(t -> t.holds(v))).toList();
    }

    void keepTold(Tx tx, List<Vacancy> vacancies) {
        tx.runAll("""
                INSERT INTO vacancy_told (place, missing, leaderless, at) VALUES (?, ?, ?, ?)
                ON CONFLICT (place) DO UPDATE SET
                    missing = excluded.missing, leaderless = excluded.leaderless, at = excluded.at""",
                vacancies.stream().map(v -> new Object[] {v.place(), v.missing(), v.leaderless(), tx.now()}).toList());
    }

    /** It is not vacant any more. */
    void end(Tx tx, String place) {
        tx.run("DELETE FROM vacancy_told WHERE place = ?", place);
        tx.run("UPDATE vacancy_accepted SET ended_at = ? WHERE place = ? AND ended_at IS NULL", tx.now(), place);
    }

    Map<String, Accepted> accepted(Tx tx) {
        return tx.list(Accepted.class, "SELECT * FROM vacancy_accepted WHERE ended_at IS NULL ORDER BY place, id").stream()
                .collect(Collectors.toMap(Accepted::place, Function.identity(), (a, b) -> b));
    }

    void accept(Tx tx, Vacancy v, String reason, long by) {
        tx.run("UPDATE vacancy_accepted SET ended_at = ? WHERE place = ? AND ended_at IS NULL", tx.now(), v.place());
        tx.run("""
                INSERT INTO vacancy_accepted (place, missing, leaderless, reason, by_person, at) VALUES (?, ?, ?, ?, ?, ?)""",
                v.place(), v.missing(), v.leaderless(), reason, by, tx.now());
    }

    /** @return false where the person was asked before */
    boolean ask(Tx tx, String place, long personId) {
        return tx.run("INSERT INTO vacancy_asked (place, person_id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                place, personId, tx.now()) > 0;
    }

    List<Asked> asked(Tx tx, String place) {
        return tx.list(Asked.class, "SELECT * FROM vacancy_asked WHERE place = ? ORDER BY person_id", place);
    }

    void forgetAsked(Tx tx, String place) {
        tx.run("DELETE FROM vacancy_asked WHERE place = ?", place);
    }
}
