package zaigang.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Tx;

/** All that is recorded in a world, without what came in, what goes out and what is asked for next. */
final class Facts {
    private static final Set<String> NO_FACTS =
            Set.of("update_seen", "update_first", "outbox", "pulse", "flyway_schema_history", "sqlite_sequence", "expected_line",
                    "chat_menu", "live_board");
    /** Looking at something is logged each time, and a file for the one who asks may be made again. */
    private static final Map<String, String> WHERE = Map.of("audit", " WHERE what NOT LIKE 'LOOKED%' AND what <> 'EXPORTED'",
            "agenda", " WHERE kind NOT IN ('report.build', 'report.picture', 'compare.build', 'audit.sheet', 'bulletin.build', 'export.sheet', 'export.template',"
                    + " 'agenda.slow', 'board.live')", "report_request", " WHERE FALSE");

    private final World world;
    private final String dump;

    private record Row(String name, String line) {}

    Facts(World world) {
        this.world = world;
        this.dump = world.app().ledger().read(Facts::dump);
    }

    /** All rows of all tables in one statement: it is asked for thousands of times. */
    private static String dump(Tx tx) {
        return tx.list(String.class, "SELECT name FROM sqlite_master WHERE type = 'table'").stream()
                .filter(t -> !NO_FACTS.contains(t))
                .map(t -> "SELECT '" + t + "' AS name, " + columns(tx, t) + " AS line FROM " + t + WHERE.getOrDefault(t, ""))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static String columns(Tx tx, String table) {
        return tx.list(String.class, "SELECT name FROM pragma_table_info('" + table + "')").stream()
                .map(c -> "'" + c + "=' || quote(" + c + ")").collect(Collectors.joining(" || ' ' || "));
    }

    /** The rows of each table, in words. */
    Map<String, List<String>> now() {
        return world.app().ledger().write(tx -> tx.list(Row.class, dump).stream().collect(
                Collectors.groupingBy(Row::name, TreeMap::new, Collectors.mapping(Row::line, Collectors.toList()))));
    }
}
