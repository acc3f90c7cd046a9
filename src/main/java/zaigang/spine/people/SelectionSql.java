package zaigang.spine.people;

import zaigang.spine.ledger.Condition;

/**
 * What narrows a selection most, as a condition on rows that carry {@code team_id}, {@code township_id}, {@code post_id} and a person's
 * id.
 */
public final class SelectionSql {
    private SelectionSql() {}

    /**
     * Of a part its people, whatever scope it lies within: whoever reads them has to leave out those of other scopes.
     *
     * @param alias of the table that holds the four columns
     * @param personColumn the name of the person's id there
     */
    public static Condition of(Selection selection, String alias, String personColumn) {
        return switch (selection.part()) {
            case Selection.Part.Everybody e -> ScopeSql.of(selection.within(), alias, personColumn);
            case Selection.Part.AtPost p -> Condition.of(alias + ".post_id = ?", p.postId());
            case Selection.Part.FromUnit u -> Condition.of(
                    alias + "." + personColumn + " IN (SELECT id FROM person WHERE home_unit = ? AND home_unit <> '')", u.name());
        };
    }
}
