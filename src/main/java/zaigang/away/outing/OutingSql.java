package zaigang.away.outing;

/** The condition that somebody said anything of being out on a day, in SQL: for many there is nothing. */
public final class OutingSql {
    private OutingSql() {}

    /** @param member the alias of a table with the person and the day */
    public static String any(String member) {
        return "EXISTS (SELECT 1 FROM outing w WHERE w.day = " + member + ".day AND w.person_id = " + member + ".person_id)";
    }
}
