package zaigang.spine.books;

/** The condition that a day of somebody in a round is closed, in SQL: for the county, or for the township of that day. */
public final class ClosedSql {
    private ClosedSql() {}

    /** @param member the alias of a table with the day and the township of that day */
    public static String of(String member) {
        return "EXISTS (SELECT 1 FROM closed_month c WHERE c.month = substr(" + member + ".day, 1, 7) AND c.state = 'CLOSED'"
                + " AND c.scope IN ('c', 't' || COALESCE(" + member + ".township_id, 0)))";
    }
}
