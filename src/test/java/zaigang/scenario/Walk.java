package zaigang.scenario;

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

/**
 * Goes from what a county's phones show, breadth first, to every button that is reached from there, each kind a few times for
 * each person, and presses it twice. Everything is undone again; nothing is sent.
 */
final class Walk {
    private static final int EACH = 2;
    private static final int DEPTH = 7;
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final String LINE = "情况属实";

    private final World world;
    private final Map<String, String> roles;
    private final Facts facts;
    private final Queue queue;
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

    /** @param roles of those whose phones are looked at: people of one role have the same buttons */
    Walk(World world, Map<String, String> roles, Known known) {
        this.world = world;
        this.roles = roles;
        this.known = known;
        this.facts = new Facts(world);
        this.queue = new Queue(world);
        for (String who : roles.keySet()) {
            world.phone(who).all().forEach(m -> keys(m.keys()).forEach(k -> tap(List.of(), who, m.id(), k)));
        }
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
        Map<String, List<String>> none = typed ? Map.of() : facts.now();
        long before = queue.last();
        once(last);
        follow(way, queue.since(before));
        if (typed) {
            return false;
        }
        note(last);
        Map<String, List<String>> first = facts.now();
        boolean tells = queue.since(before).stream().anyMatch(s -> s.chatId() != last.account());
        long told = queue.last();
        world.passes(MOMENT);
        once(last);
        Map<String, List<String>> second = facts.now();
        second.keySet().stream().filter(t -> !second.get(t).equals(first.get(t))).forEach(t -> fault(way, t + ": "
                + minus(second.get(t), first.getOrDefault(t, List.of())) + " instead of " + minus(first.getOrDefault(t, List.of()), second.get(t))));
        queue.since(told).stream().filter(s -> s.chatId() != last.account()).forEach(s -> fault(way, "said again: " + s.body()));
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
                long before = queue.last();
                world.app().receive(batch);
                var count = new TreeMap<String, Integer>();
                facts.now().forEach((table, rows) -> count.put(table, rows.size()));
                count.put("said to others", (int) queue.since(before).stream().filter(s -> s.chatId() != last.account()).count());
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
    private void follow(List<Move> way, List<Queue.Sent> sent) {
        Map<Long, String> names = roles.keySet().stream().collect(Collectors.toMap(this::account, Function.identity()));
        for (Queue.Sent s : sent) {
            String who = names.get(s.chatId());
            List<List<Outgoing.Key>> keys = who == null ? List.of() : s.keys();
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

    private static List<String> minus(List<String> some, List<String> others) {
        return some.stream().filter(s -> !others.contains(s)).toList();
    }

    private static Stream<Outgoing.Key> keys(List<List<Outgoing.Key>> keys) {
        return keys.stream().flatMap(List::stream);
    }
}
