package zaigang.spine.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How SQLite goes about statements: what reads through a table that grows with people, messages or years. */
public final class Plans {
    /** As many rows as there are places, groups or rules, or days or months, or one. */
    private static final Set<String> SMALL = Set.of("team", "township", "post", "roster", "rotation_member", "rotation_shift",
            "group_chat", "vacancy_told", "planned_day", "month_shown", "closed_month", "pulse", "update_first", "audit_anchor",
            "audit_cut");

    private static final Pattern ALIAS = Pattern.compile("(?:FROM|JOIN) (\\w+) (?:AS )?(\\w+)");

    private Plans() {}

    private record Step(String detail) {}

    /** The steps that read through a table that is not small, each with its statement. */
    public static List<String> scans(Ledger ledger, Collection<String> statements) {
        return ledger.read(tx -> {
            Set<String> large = new TreeSet<>(tx.list(String.class, "SELECT name FROM sqlite_master WHERE type = 'table'"));
            large.removeAll(SMALL);
            var found = new ArrayList<String>();
            statements.forEach(s -> scans(tx, s, large).forEach(step -> found.add(step + ": " + s)));
            return found;
        });
    }

    static List<String> steps(Ledger ledger, String statement) {
        return ledger.read(tx -> steps(tx, statement));
    }

    private static List<String> steps(Tx tx, String statement) {
        return tx.list(Step.class, "EXPLAIN QUERY PLAN " + statement).stream().map(Step::detail).toList();
    }

    private static List<String> scans(Tx tx, String statement, Set<String> large) {
        Map<String, Set<String>> tables = ALIAS.matcher(statement).results()
                .collect(Collectors.groupingBy(m -> m.group(2), Collectors.mapping(m -> m.group(1), Collectors.toSet())));
        return steps(tx, statement).stream()
                .filter(step -> step.startsWith("SCAN ") || step.contains(" AUTOMATIC "))
                .filter(step -> tables.getOrDefault(step.split(" ")[1], Set.of(step.split(" ")[1])).stream().anyMatch(large::contains))
                .filter(step -> !(statement.startsWith("INSERT") && ofReference(step, statement)))
                .toList();
    }

    /** It is for rows that referred to the new one before it was there: none ever does, and SQLite knows that before it looks. */
    private static boolean ofReference(String step, String statement) {
        return !Pattern.compile("\\b" + step.split(" ")[1] + "\\b").matcher(statement).find();
    }
}
