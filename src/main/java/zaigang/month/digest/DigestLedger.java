package zaigang.month.digest;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;

/** What readers have chosen, and what they got. */
final class DigestLedger {
    /**
     * A choice.
     *
     * @param scope that of the group when it was chosen
     */
    record Chosen(Optional<Long> personId, Optional<Long> groupId, Optional<String> scope, String kinds, Optional<LocalTime> at,
            Optional<String> weekDay, boolean silent, boolean named, long chosenBy) {
        DigestChoice choice() {
            return new DigestChoice(
                    Arrays.stream(kinds.split(",")).filter(k -> !k.isEmpty()).map(DigestKind::valueOf).collect(Collectors.toSet()),
                    at, weekDay.map(DayOfWeek::valueOf), silent, named);
        }
    }

    /** The choices of people, by their number. */
    Map<Long, DigestChoice> ofPeople(Tx tx) {
        return tx.list(Chosen.class, "SELECT * FROM digest_choice WHERE person_id > 0").stream()
                .collect(Collectors.toMap(c -> c.personId().orElseThrow(), Chosen::choice));
    }

    /** The choices for groups, by their number. */
    Map<Long, Chosen> ofGroups(Tx tx) {
        return tx.list(Chosen.class, "SELECT * FROM digest_choice WHERE group_id > 0").stream()
                .collect(Collectors.toMap(c -> c.groupId().orElseThrow(), Function.identity()));
    }

    /** The times of day that anybody has chosen. */
    List<LocalTime> hours(Tx tx) {
        return tx.list(LocalTime.class, "SELECT DISTINCT at FROM digest_choice WHERE at > ''");
    }

    void choose(Tx tx, long personId, DigestChoice choice) {
        tx.run("""
                INSERT INTO digest_choice (person_id, kinds, at, week_day, silent, named, chosen_by, chosen_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (person_id) DO UPDATE SET kinds = excluded.kinds, at = excluded.at, week_day = excluded.week_day,
                    silent = excluded.silent, named = excluded.named
                WHERE kinds <> excluded.kinds OR at IS NOT excluded.at OR week_day IS NOT excluded.week_day
                    OR silent <> excluded.silent OR named <> excluded.named""",
                personId, kinds(choice), choice.at(), choice.weekDay(), choice.silent(), choice.named(), personId, tx.now());
    }

    /** @param scope of the group as it is now */
    void choose(Tx tx, long groupId, Scope scope, DigestChoice choice, long by) {
        tx.run("""
                INSERT INTO digest_choice (group_id, scope, kinds, at, week_day, silent, named, chosen_by, chosen_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (group_id) DO UPDATE SET scope = excluded.scope, kinds = excluded.kinds, at = excluded.at,
                    week_day = excluded.week_day, silent = excluded.silent, named = excluded.named, chosen_by = excluded.chosen_by
                WHERE scope <> excluded.scope OR kinds <> excluded.kinds OR at IS NOT excluded.at
                    OR week_day IS NOT excluded.week_day OR silent <> excluded.silent OR named <> excluded.named""",
                groupId, scope.code(), kinds(choice), choice.at(), choice.weekDay(), choice.silent(), choice.named(), by, tx.now());
    }

    private static String kinds(DigestChoice choice) {
        return choice.kinds().stream().sorted().map(DigestKind::name).collect(Collectors.joining(","));
    }

    private static final String THIS = "person_id = ? AND group_id = ? AND scope = ? AND kind = ? AND from_day = ?";

    boolean sent(Tx tx, DigestReader reader, DigestChoice.Due due) {
        return tx.count("SELECT count(*) FROM digest_sent WHERE " + THIS, reader.personId(), reader.groupId(),
                reader.scope().code(), due.kind(), due.period().from()) > 0;
    }

    void markSent(Tx tx, DigestReader reader, DigestChoice.Due due) {
        tx.run("INSERT INTO digest_sent (person_id, group_id, scope, kind, from_day, sent_at) VALUES (?, ?, ?, ?, ?, ?)",
                reader.personId(), reader.groupId(), reader.scope().code(), due.kind(), due.period().from(), tx.now());
    }
}
