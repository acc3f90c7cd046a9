package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.chat.Incoming;

/**
 * Whatever is typed, nothing is recorded whose days, halves, kind or person the line does not name, and nothing that it denies, asks or
 * only plans. Lines of all that people say, put together at random. Thursday, 2026-12-03, 08:40; the question of the day is open.
 */
class NothingUnsaidTest {
    private static final int LINES = 2_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 3);

    /** Words for days, with the first and the last of them. */
    private static final Map<String, List<LocalDate>> DAYS = new LinkedHashMap<>();
    private static final List<String> MORNING = List.of("上午", "早上");
    private static final List<String> AFTERNOON = List.of("下午");
    private static final Map<String, String> KINDS = Map.of("病假", "sick", "看病", "sick", "发烧", "sick", "年休", "annual", "年假", "annual",
            "培训", "training", "事假", "personal", "调休", "time-off", "公差", "mission", "doctor", "sick");
    private static final List<String> SAYING = List.of("请假", "请假", "请假", "我请假", "请个假", "在岗", "到岗", "签到", "公出", "外出", "去县里开会", "在镇上办事", "去市里培训",
            "打卡", "换班", "值班", "谁值班", "补卡", "销假", "续假", "回来了", "撤回请假", "考勤", "报表", "开会", "走访", "看病", "leave", "on post", "out", "check in", "report");
    private static final List<String> LATIN = List.of("tomorrow", "next monday", "december 8", "leave", "on post", "out", "check in", "report", "doctor", "not",
            "maybe", "please", "the", "today's");
    private static final List<String> OTHERS = List.of("张静", "小李", "老李", "王晓燕");
    private static final List<String> TURNS = List.of("不", "没", "别", "要是下雨就", "吗", "能不能", "可以吗", "？", "可能", "打算", "不想", "取消", "如果", "not", "maybe");
    private static final List<String> AROUND = List.of("我", "请问", "麻烦", "帮我", "想", "要", "了", "啊", "吧", "呢", "的", "和", "到", "，", "。", "！", "👍", "谢谢",
            "家里有事", "村里", "县里", "下雨", "孩子", "三天", "半天", "两天", "5点回", "请", "please", "the", "today's", "一下", "12.5", "3", "第三条");

    @RegisterExtension
    private final World world = World.at("2026-11-26T08:00").withoutTakingOver();

    private final Random random = new Random(20261203);

    static {
        day("今天", 3, 3);
        day("明天", 4, 4);
        day("后天", 5, 5);
        day("昨天", 2, 2);
        day("这周五", 4, 4);
        day("下周一", 7, 7);
        day("下周三到周五", 9, 11);
        day("7号", 7, 7);
        day("七号到九号", 7, 9);
        day("12月8日", 8, 8);
        day("12.7-12.9", 7, 9);
        day("下周", 7, 13);
        day("周末", 5, 6);
        day("tomorrow", 4, 4);
        day("next monday", 7, 7);
        day("december 8", 8, 8);
    }

    private static void day(String words, int from, int to) {
        DAYS.put(words, List.of(TODAY.withDayOfMonth(from), TODAY.withDayOfMonth(to)));
    }

    private record Leave(LocalDate fromDay, String fromHalf, LocalDate toDay, String toHalf, String kind) {}

    private record Recorded(List<Leave> leave, List<String> answers, long outings, long others, List<String> deeds) {}

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("联络员小周", "青河镇")
                .team("第一工作组", "青河镇").at("东坡村").leader("老李").cadre("小王", "张静", "小李");
        world.county().team("第二工作组", "青河镇").at("柳河村").cadre("王晓燕");
        world.moveTo("2026-12-03T08:40");
        look();
    }

    @AfterEach
    void look() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.CORRECTION, Kind.DUTY, Kind.MONTH);
    }

    @Test
    void nothing_is_recorded_that_was_not_said() {
        var wrong = new ArrayList<String>();
        int recorded = 0;
        for (int i = 0; i < LINES; i++) {
            List<String> parts = parts();
            String line = joined(parts, random.nextInt(3) == 0 ? " " : "");
            Recorded r = recorded(line);
            recorded += r.leave().size() + r.answers().size();
            why(line, r).ifPresent(w -> wrong.add(line + " → " + w + " " + r));
        }
        assertThat(wrong).isEmpty();
        assertThat(recorded).as("lines that record something, so that the others mean something").isGreaterThan(LINES / 40);
    }

    /** Words of a script with spaces have some between them. */
    private static String joined(List<String> parts, String between) {
        return String.join(between, parts).replaceAll("(?<=[a-z])(?=(?:" + String.join("|", LATIN) + "))", " ");
    }

    /** A sentence as people build them, with whatever may come between. */
    private List<String> parts() {
        var parts = new ArrayList<String>();
        parts.add(one(SAYING));
        if (random.nextInt(3) > 0) {
            parts.add(random.nextInt(parts.size() + 1), one(List.copyOf(DAYS.keySet())) + half());
        }
        if (random.nextInt(4) == 0) {
            parts.add(random.nextInt(parts.size() + 1), one(List.copyOf(DAYS.keySet())) + half());
        }
        for (List<String> more : List.of(KINDS.keySet().stream().sorted().toList(), OTHERS, TURNS, AROUND, AROUND)) {
            if (random.nextInt(3) == 0) {
                parts.add(random.nextInt(parts.size() + 1), one(more));
            }
        }
        return parts;
    }

    private String half() {
        return random.nextInt(3) > 0 ? "" : random.nextBoolean() ? one(MORNING) : one(AFTERNOON);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Recorded recorded(String line) {
        var came = new AtomicReference<Recorded>();
        Phone wang = world.phone("小王");
        long id = world.county().id("小王");
        world.undone(() -> {
            world.app().receive(List.of(world.update(wang.account(), new Incoming.Words(line))));
            came.set(world.app().ledger().write(tx -> new Recorded(
                    tx.list(Leave.class, "SELECT from_day, from_half, to_day, to_half, kind FROM leave_request WHERE person_id = ?", id),
                    tx.list(String.class, "SELECT kind FROM answer WHERE person_id = ?", id),
                    tx.count("SELECT count(*) FROM outing WHERE person_id = ?", id),
                    tx.count("SELECT (SELECT count(*) FROM leave_request WHERE person_id <> ?1) + (SELECT count(*) FROM answer WHERE person_id <> ?1)", id),
                    tx.list(String.class, "SELECT line FROM deed"))));
        });
        return came.get();
    }

    /** What is wrong about what was recorded. */
    private static Optional<String> why(String line, Recorded r) {
        boolean turned = TURNS.stream().anyMatch(line::contains);
        boolean other = OTHERS.stream().anyMatch(line::contains);
        boolean outSaid = Stream.of("公出", "外出", "out").anyMatch(line.strip()::startsWith);
        Set<LocalDate> ends = DAYS.entrySet().stream().filter(e -> line.contains(e.getKey())).flatMap(e -> e.getValue().stream())
                .collect(Collectors.toSet());
        Predicate<List<String>> has = words -> words.stream().anyMatch(line::contains);
        if (r.others() > 0) {
            return Optional.of("of somebody else");
        }
        if (!r.deeds().isEmpty() && !line.contains("实事") && !line.contains("好事")) {
            return Optional.of("a deed that was not said");
        }
        if (r.answers().contains("ON_POST") && (turned || other || ends.stream().anyMatch(d -> !d.equals(TODAY)))) {
            return Optional.of("on post, which was not said");
        }
        if (r.answers().contains("OUT") && (!outSaid && (turned || other) || ends.stream().anyMatch(d -> !d.equals(TODAY)))) {
            return Optional.of("out, which was not said");
        }
        return r.leave().stream().flatMap(l -> leave(line, l, ends, turned || other, has).stream()).findFirst();
    }

    private static Optional<String> leave(String line, Leave l, Set<LocalDate> ends, boolean doubtful, Predicate<List<String>> has) {
        boolean counted = Stream.of("三天", "两天", "一天").anyMatch(line::contains);
        boolean days = ends.contains(l.fromDay()) && (ends.contains(l.toDay()) || counted) || counted && ends.isEmpty()
                || line.contains("12.5") && l.fromDay().equals(TODAY.withDayOfMonth(5)) || ends.isEmpty() && (has.test(MORNING) || has.test(AFTERNOON));
        boolean halves = (!l.fromHalf().equals("AFTERNOON") || has.test(AFTERNOON)) && (!l.toHalf().equals("MORNING") || has.test(MORNING));
        boolean whole = l.fromDay().equals(l.toDay()) && l.fromHalf().equals("MORNING") && l.toHalf().equals("AFTERNOON") && (has.test(MORNING) != has.test(AFTERNOON));
        boolean kind = l.kind().equals("personal") || KINDS.entrySet().stream().anyMatch(e -> e.getValue().equals(l.kind()) && line.contains(e.getKey()));
        return doubtful ? Optional.of("leave in doubt") : !days ? Optional.of("days that were not said")
                : !halves || whole ? Optional.of("halves that were not said") : !kind ? Optional.of("a kind that was not said") : Optional.empty();
    }
}
