package zaigang.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.ledger.Tx;

/**
 * Goes from what a county's phones show, breadth first, to every button that is reached from there, each kind a few times for
 * each person, and presses it twice. Everything is undone again; nothing is sent.
 */
final class Walk {
    private static final int EACH = 2;
    private static final int DEPTH = 7;
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final String LINE = "情况属实";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What came in, what goes out, and what is asked for next: none of it is a fact. */
    private static final Set<String> NO_FACTS =
            Set.of("update_seen", "update_first", "outbox", "pulse", "flyway_schema_history", "sqlite_sequence", "expected_line");
    /** Looking at something is logged each time, and a file for the one who asks may be made again. */
    private static final Map<String, String> FACTS = Map.of("audit", " WHERE what NOT LIKE 'LOOKED%' AND what <> 'EXPORTED'",
            "agenda", " WHERE kind NOT IN ('report.build', 'audit.sheet', 'bulletin.build', 'export.sheet')", "report_request", " WHERE FALSE");

    private final World world;
    private final Map<String, String> roles;
    private final String dump;
    private final Deque<List<Move>> open = new ArrayDeque<>();
    private final Known known;
    private final List<String> faults = new ArrayList<>();

    /** Something that somebody does: a tap on a button, or a line typed. */
    private record Move(String who, String role, long account, Incoming.Content content) {
        /** The kind of button, whatever it is about. */
        String kind() {
            return content instanceof Incoming.Tap t
                    ? role + " " + t.data().replaceAll("\\d{4}-\\d\\d(-\\d\\d)?", "D").replaceAll("\\d+", "N")
                    : role + " " + content;
        }
    }

    /** What was pressed so far, in other situations too; the kinds of a role's buttons. */
    static final class Known {
        private final Map<String, Integer> seen = new HashMap<>();
        /** Pressed where they record or tell something: once is enough for each. */
        private final Set<String> done = new HashSet<>();
        /** By feature and verb. */
        private final Set<String> pressed = new TreeSet<>();
        /** The data of all buttons that were seen, and what was carried by all lines that were awaited. */
        private final Set<String> data = new TreeSet<>();
        private final Set<String> awaited = new TreeSet<>();

        Set<String> pressed() {
            return pressed;
        }

        Set<String> data() {
            return data;
        }

        Set<String> awaited() {
            return awaited;
        }
    }

    /** A row of the outbox. */
    record Sent(long id, long chatId, String body, Optional<Long> editsMessage) {}

    /** @param roles of those whose phones are looked at: people of one role have the same buttons */
    Walk(World world, Map<String, String> roles, Known known) {
        this.world = world;
        this.roles = roles;
        this.known = known;
        this.dump = world.app().ledger().read(Walk::dump);
        for (String who : roles.keySet()) {
            world.phone(who).all().forEach(m -> keys(m.keys()).forEach(k -> tap(List.of(), who, m.id(), k)));
        }
    }

    /** All rows of all tables in one statement: it is asked for thousands of times. */
    private static String dump(Tx tx) {
        return tx.list(String.class, "SELECT name FROM sqlite_master WHERE type = 'table'").stream()
                .filter(t -> !NO_FACTS.contains(t))
                .map(t -> "SELECT '" + t + "' AS name, " + columns(tx, t) + " AS line FROM " + t + FACTS.getOrDefault(t, ""))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static String columns(Tx tx, String table) {
        return tx.list(String.class, "SELECT name FROM pragma_table_info('" + table + "')").stream()
                .map(c -> "'" + c + "=' || quote(" + c + ")").collect(Collectors.joining(" || ' ' || "));
    }

    /** The buttons that follow from a line typed are walked to as well. */
    Walk from(String who, String... lines) {
        for (String line : lines) {
            add(List.of(), move(who, new Incoming.Words(line)));
        }
        return this;
    }

    private Move move(String who, Incoming.Content content) {
        return new Move(who, roles.get(who), account(who), content);
    }

    private long account(String who) {
        return world.phone(who).account();
    }

    /** @return what was recorded or said a second time, and after which presses */
    List<String> faults() {
        while (!open.isEmpty()) {
            List<Move> way = open.removeFirst();
            if (known.done.contains(way.getLast().kind())) {
                continue;
            }
            var does = new AtomicBoolean();
            world.undone(() -> does.set(twice(way)));
            if (does.get()) {
                known.done.add(way.getLast().kind());
                inOneBatch(way);
            }
        }
        return faults;
    }

    private void add(List<Move> before, Move next) {
        boolean command = before.isEmpty() && next.content() instanceof Incoming.Words;
        if (before.size() < DEPTH && (command || known.seen.merge(next.kind(), 1, Integer::sum) <= EACH)) {
            open.addLast(Stream.concat(before.stream(), Stream.of(next)).toList());
        }
    }

    private void tap(List<Move> before, String who, long message, Outgoing.Key key) {
        if (!key.data().isEmpty()) {
            known.data.add(key.data());
            add(before, move(who, new Incoming.Tap("", message, key.data())));
        }
    }

    /** @return whether pressing does more than show something */
    private boolean twice(List<Move> way) {
        way.subList(0, way.size() - 1).forEach(this::once);
        Move last = way.getLast();
        boolean typed = last.content() instanceof Incoming.Words && way.size() == 1;
        Map<String, List<String>> none = typed ? Map.of() : facts();
        long before = lastRow();
        once(last);
        follow(way, sent(before));
        if (typed) {
            return false;
        }
        note(last);
        Map<String, List<String>> first = facts();
        boolean tells = sent(before).stream().anyMatch(s -> s.chatId() != last.account());
        long told = lastRow();
        world.passes(MOMENT);
        once(last);
        Map<String, List<String>> second = facts();
        second.keySet().stream().filter(t -> !second.get(t).equals(first.get(t))).forEach(t -> fault(way, t + ": "
                + minus(second.get(t), first.getOrDefault(t, List.of())) + " instead of " + minus(first.getOrDefault(t, List.of()), second.get(t))));
        sent(told).stream().filter(s -> s.chatId() != last.account()).forEach(s -> fault(way, "said again: " + s.body()));
        return tells || !none.equals(first);
    }

    /** Only how much is recorded and said to others can be compared: numbers drawn are others the second time. */
    private void inOneBatch(List<Move> way) {
        Move last = way.getLast();
        if (!(last.content() instanceof Incoming.Tap)) {
            return;
        }
        var counts = new ArrayList<Map<String, Integer>>();
        for (int times = 1; times <= 2; times++) {
            List<Incoming> batch = Stream.generate(() -> update(last)).limit(times).toList();
            world.undone(() -> {
                way.subList(0, way.size() - 1).forEach(this::once);
                long before = lastRow();
                world.app().receive(batch);
                var count = new TreeMap<String, Integer>();
                facts().forEach((table, rows) -> count.put(table, rows.size()));
                count.put("said to others", (int) sent(before).stream().filter(s -> s.chatId() != last.account()).count());
                counts.add(count);
            });
        }
        if (!counts.get(0).equals(counts.get(1))) {
            fault(way, "in one batch: " + counts.get(1).entrySet().stream()
                    .filter(e -> !e.getValue().equals(counts.get(0).get(e.getKey()))).toList());
        }
    }

    private void once(Move move) {
        world.passes(MOMENT);
        world.app().receive(List.of(update(move)));
    }

    private Incoming update(Move move) {
        long number = world.nextNumber();
        Incoming.Content content = move.content() instanceof Incoming.Tap t
                ? new Incoming.Tap("query" + number, t.messageId(), t.data()) : move.content();
        return new Incoming(number, move.account(), move.account(), "zh-hans", content);
    }

    /** The buttons under what was said, to whomever; and the line that somebody is asked for. */
    private void follow(List<Move> way, List<Sent> sent) {
        Map<Long, String> names = roles.keySet().stream().collect(Collectors.toMap(this::account, Function.identity()));
        for (Sent s : sent) {
            String who = names.get(s.chatId());
            List<List<Outgoing.Key>> keys = who == null ? List.of() : switch (read(s.body())) {
                case Outgoing.Message m -> m.keys();
                case Outgoing.Edit e -> e.keys();
                case Outgoing.File f -> List.of();
                case Outgoing.Notice n -> List.of();
                case Outgoing.Menu m -> List.of();
            };
            keys(keys).forEach(k -> tap(way, who, s.editsMessage().orElse(9_000_000 + s.id()), k));
        }
        Move last = way.getLast();
        Optional<String> step = world.app().ledger().write(tx ->
                tx.first(String.class, "SELECT step FROM expected_line WHERE chat_id = ?", last.account()));
        step.ifPresent(known.awaited::add);
        if (step.isPresent() && last.content() instanceof Incoming.Tap t) {
            add(way, move(last.who(), new Incoming.Words(LINE + "（" + verb(t) + "）")));
        }
    }

    private void note(Move move) {
        if (move.content() instanceof Incoming.Tap t) {
            known.pressed.add(verb(t));
        }
    }

    private static String verb(Incoming.Tap tap) {
        String[] parts = tap.data().split("\\.");
        return parts[0] + "." + parts[1];
    }

    private void fault(List<Move> way, String what) {
        faults.add(way.stream().map(m -> m.who() + "：" + (m.content() instanceof Incoming.Tap t ? t.data() : m.content()))
                .collect(Collectors.joining(" → ")) + "\n    " + what);
    }

    private record Row(String name, String line) {}

    private Map<String, List<String>> facts() {
        return world.app().ledger().write(tx -> tx.list(Row.class, dump).stream().collect(
                Collectors.groupingBy(Row::name, TreeMap::new, Collectors.mapping(Row::line, Collectors.toList()))));
    }

    private static List<String> minus(List<String> some, List<String> others) {
        return some.stream().filter(s -> !others.contains(s)).toList();
    }

    private long lastRow() {
        return world.app().ledger().write(tx -> tx.count("SELECT coalesce(max(id), 0) FROM outbox"));
    }

    private List<Sent> sent(long after) {
        return world.app().ledger().write(tx -> tx.list(Sent.class, """
                SELECT id, chat_id, body, edits_message FROM outbox WHERE id > ? AND state = 'QUEUED' ORDER BY id""", after));
    }

    private static Stream<Outgoing.Key> keys(List<List<Outgoing.Key>> keys) {
        return keys.stream().flatMap(List::stream);
    }

    private static Outgoing read(String body) {
        try {
            return JSON.readValue(body, Outgoing.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }
}
