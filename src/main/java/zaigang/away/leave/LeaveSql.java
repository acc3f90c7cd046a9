package zaigang.away.leave;

/** The condition that there is anything of leave to look up for a day of somebody, in SQL: for many there is nothing. */
public final class LeaveSql {
    private LeaveSql() {}

    /**
     * Whether {@link Absences} of that day may hold anything.
     *
     * @param member the alias of a table with the person and the day
     */
    public static String any(String member) {
        return "EXISTS (SELECT 1 FROM leave_request l WHERE l.person_id = " + member + ".person_id AND l.state IN ('PENDING', 'APPROVED')"
                + " AND (l.state = 'APPROVED' AND l.returned_at IS NULL OR l.to_day >= " + member + ".day))";
    }
}
