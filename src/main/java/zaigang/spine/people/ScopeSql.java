package zaigang.spine.people;

import zaigang.spine.ledger.Condition;

/** A scope as a condition on rows that carry {@code team_id}, {@code township_id} and a person's id. */
public final class ScopeSql {
    private ScopeSql() {}

    /**
     * @param alias of the table that holds the three columns
     * @param personColumn the name of the person's id there
     */
    public static Condition of(Scope scope, String alias, String personColumn) {
        return switch (scope) {
            case Scope.County c -> Condition.of("TRUE");
            case Scope.OfTownship t -> Condition.of(alias + ".township_id = ?", t.townshipId());
            case Scope.OfTeam t -> Condition.of(alias + ".team_id = ?", t.teamId());
            case Scope.Only o -> Condition.of(alias + "." + personColumn + " = ?", o.personId());
        };
    }
}
