package zaigang.faults;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zaigang.edge.sandbox.Journal;
import zaigang.edge.sandbox.LocalBotApi;
import zaigang.edge.sandbox.SandboxPerson;
import zaigang.edge.sandbox.SandboxUser;
import zaigang.process.TestHome;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Door;
import zaigang.spine.people.People;

/** A county before the question of half past eight: cadres who tap, an office that asks who is on duty, an organizer. */
final class Morning implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate DAY = LocalDate.of(2026, 12, 9);
    private static final long FIRST_OFFICE = 810_000_001;
    private static final int OFFICE = 6;
    private static final long FIRST_STRANGER = 900_000_001;

    private final TestHome home;
    private final SharedClock clock;
    private final LocalBotApi api;
    private final List<Member> members = new ArrayList<>();
    private final SandboxUser organizer;
    private final Probes probes;
    private final Thread village = Thread.ofPlatform().name("village").daemon().unstarted(this::tap);
    private volatile boolean tapping = true;
    private volatile boolean closing;

    Morning(TestHome home, SharedClock clock, LocalBotApi api, int people) {
        this.home = home.write("data/zaigang.yaml", "check-in: {days: every-day}\n");
        this.clock = clock;
        this.api = api;
        clock.moveTo(at(8, 29, 30));
        try (var ledger = Ledger.open(home.database(), clock)) {
            ledger.change(tx -> fill(tx, people));
        }
        IntStream.range(0, people).forEach(i -> members.add(new Member(joined(TestHome.FIRST_ACCOUNT + i))));
        organizer = joined(FIRST_OFFICE);
        probes = new Probes(IntStream.range(1, OFFICE).mapToObj(i -> joined(FIRST_OFFICE + i)).toList(), clock);
        village.start();
    }

    private SandboxUser joined(long account) {
        return api.addUser(new SandboxPerson(account, "P" + account, "", "", "zh-hans"));
    }

    private static void fill(Tx tx, int people) {
        IntStream.range(0, people).forEach(i -> person(tx, TestHome.FIRST_ACCOUNT + i, true));
        IntStream.range(0, OFFICE).forEach(i -> person(tx, FIRST_OFFICE + i, false));
        var office = new People();
        long organizer = tx.count("SELECT person_id FROM account WHERE telegram_id = ?", FIRST_OFFICE);
        new Door(new SecureRandom()).makeOrganizer(tx, office.find(tx, organizer).orElseThrow());
    }

    private static void person(Tx tx, long account, boolean cadre) {
        long id = tx.insert("INSERT INTO person (name, cadre, joined_on) VALUES (?, ?, ?) RETURNING id",
                "P" + account, cadre, LocalDate.of(2026, 1, 1)).orElseThrow();
        new Door(new SecureRandom()).bind(tx, id, account);
    }

    /** A moment of the day. */
    static Instant at(int hour, int minute, int second) {
        return DAY.atTime(LocalTime.of(hour, minute, second)).atZone(ZONE).toInstant();
    }

    static Instant due() {
        return at(8, 30, 0);
    }

    TestHome home() {
        return home;
    }

    SharedClock clock() {
        return clock;
    }

    List<Member> members() {
        return members;
    }

    SandboxUser organizer() {
        return organizer;
    }

    Probes probes() {
        return probes;
    }

    /** So many whom nobody knows. */
    List<SandboxUser> strangers(int count) {
        return IntStream.range(0, count).mapToObj(i -> api.addStranger(
                new SandboxPerson(FIRST_STRANGER + i, "S" + i, "", "", "zh-hans"))).toList();
    }

    static boolean isStranger(long account) {
        return account >= FIRST_STRANGER;
    }

    /** Whether people tap when they are asked. */
    void tapping(boolean now) {
        tapping = now;
    }

    private void tap() {
        while (!closing) {
            if (tapping) {
                members.forEach(Member::acts);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Messages that have reached their chats, the oldest first, whether the bot knows or not. */
    List<Journal.Call> sent() {
        return api.journal().calls().stream().filter(c -> c.method().equals("sendMessage"))
                .filter(c -> c.status() == 200 || c.words().equals("accepted, response lost")).toList();
    }

    private static boolean isQuestion(Journal.Call call) {
        return call.parameters().get("text").asText().contains(Member.QUESTION);
    }

    /** Since the question of today was due, for each who was asked. */
    Row.Delays lateness() {
        return lateness(due());
    }

    /** Since then, for each who was asked after it. */
    Row.Delays lateness(Instant since) {
        Map<Long, Instant> first = firstQuestions(since);
        var delays = members.stream().flatMap(m -> Optional.ofNullable(first.get(m.account())).stream())
                .map(at -> Duration.between(since, at)).toList();
        return new Row.Delays(delays, members.size() - delays.size());
    }

    private Map<Long, Instant> firstQuestions(Instant since) {
        return sent().stream().filter(c -> isQuestion(c) && !c.at().isBefore(since))
                .collect(Collectors.toMap(c -> c.chatId().orElseThrow(), Journal.Call::at, (a, b) -> a.isBefore(b) ? a : b));
    }

    /** How often somebody was asked at most. */
    long mostQuestions() {
        return sent().stream().filter(Morning::isQuestion)
                .collect(Collectors.groupingBy(c -> c.chatId().orElseThrow(), Collectors.counting()))
                .values().stream().mapToLong(n -> n).max().orElse(0);
    }

    boolean allAsked() {
        return lateness().never() == 0;
    }

    boolean allAskedSince(Instant since) {
        return lateness(since).never() == 0;
    }

    /** Messages that went out while the question was on its way, to chats of that kind. */
    long sentWhileAsking(LongPredicate chats) {
        Instant last = firstQuestions(due()).values().stream().max(Instant::compareTo).orElse(Instant.MAX);
        return sent().stream().filter(c -> !c.at().isBefore(due()) && !c.at().isAfter(last))
                .filter(c -> chats.test(c.chatId().orElseThrow())).count();
    }

    boolean allRecorded() {
        return Tally.of(this).recorded() == members.size();
    }

    Row row(String fault, String note) {
        return row(fault, lateness(), note);
    }

    Row row(String fault, Row.Delays asked, String note) {
        return new Row(fault, members.size(), asked, Tally.of(this), waits(), note);
    }

    /** How long the office has waited for each answer. */
    Row.Delays waits() {
        var answers = new HashMap<Long, List<Instant>>();
        sent().forEach(c -> answers.computeIfAbsent(c.chatId().orElseThrow(), id -> new ArrayList<>()).add(c.at()));
        return probes.waits((account, nth) -> answers.getOrDefault(account, List.of()).stream().skip(nth).findFirst());
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        probes.close();
        village.join(TimeUnit.SECONDS.toMillis(5));
    }
}
