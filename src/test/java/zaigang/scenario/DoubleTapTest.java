package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.MonthEnd;
import zaigang.base.settings.Settings;
import zaigang.base.settings.SpotSettings;

/**
 * Pressed twice a button records once and tells others once: every button that is reached in a filled county, by everybody, from
 * what the phones show and from the commands. 2026-11-30 is a Monday.
 */
class DoubleTapTest {
    private static final Map<String, String> ALL = roles("组织员", "周主任", "孙主任", "联络员", "赵敏", "组长", "老李", "老赵",
            "干部", "小王", "小陈", "小吴", "小郑", "小钱", "小孙");
    /** Pages of long lists, and ways back to a list: they only show something, and there is not so much here. */
    private static final Set<String> PAGES = Set.of("audit.see", "bull.page", "fix.list", "rota.list");

    /** What only messages of before have. */
    private static final Set<String> OLD = Set.of("board.open", "insp.team", "insp.who", "insp.way", "insp.found");

    /** Somebody is not on it any more, and somebody leads no more. */
    private static final String STAFF = "姓名,工作组,职务,帮扶点,类别,乡镇,联系电话\n老李,第一工作组,组长,柳河村,乡村,城关镇,13800001003\n"
            + IntStream.range(0, 4).mapToObj(i -> List.of("小王", "小陈", "小吴", "小郑").get(i) + ",第一工作组,组员,柳河村,乡村,城关镇,1380000"
                    + (1004 + i) + "\n").collect(Collectors.joining())
            + "老赵,第二工作组,组员,石桥村,乡村,河口镇,13800001008\n小钱,第二工作组,组员,石桥村,乡村,河口镇,13800001009\n";

    private final Walk.Known known = new Walk.Known();
    @RegisterExtension
    private final World world = World.at("2026-11-30T07:50");

    private static Map<String, String> roles(String... rolesAndNames) {
        var roles = new LinkedHashMap<String, String>();
        String role = "";
        for (String word : rolesAndNames) {
            if (List.of("组织员", "联络员", "组长", "干部").contains(word)) {
                role = word;
            } else {
                roles.put(word, role);
            }
        }
        return roles;
    }

    private void open(String start, Settings settings) {
        world.startsOver(start).with(settings);
        county(world.county());
    }

    private static void county(County county) {
        county.organizer("周主任").organizer("孙主任").liaison("赵敏", "城关镇")
                .team("第一工作组").at("柳河村").leader("老李").cadre("小王", "小陈", "小吴", "小郑");
        county.team("第二工作组", "河口镇").at("石桥村").leader("老赵").cadre("小钱").stranger("小孙");
    }

    @AfterEach
    void close() {
        ALL.keySet().forEach(name -> world.phone(name).ignoresTheRest());
    }

    private Phone phone(String name) {
        return world.phone(name);
    }

    private static Settings nights() {
        SpotSettings s = Settings.DEFAULT.county().spot();
        return Settings.DEFAULT.with(Settings.DEFAULT.county().with(new SpotSettings(s.from(), s.to(), s.nightFrom(), s.nightTo(),
                Duration.ofMinutes(15), s.restDays(), s.mostPerMonth(), true, s.location(), s.radius())));
    }

    /** One of each role goes through all commands; what the phones show is pressed by everybody. */
    private Walk walk() {
        var walk = new Walk(world, ALL, known);
        world.app().features().stream().flatMap(f -> f.commands().stream()).forEach(c ->
                List.of("周主任", "赵敏", "老李", "小王").forEach(n -> walk.from(n, "/" + c.name())));
        return walk;
    }

    @Test
    void whatever_is_pressed_twice_is_recorded_and_told_once() {
        var missed = new TreeSet<String>();
        onAMorning();
        world.app().features().forEach(f -> f.taps().forEach(t -> missed.add(f.name() + "." + t.verb())));
        walked(walk().from("老李", "/inspect 小王", "/check 小陈", "/check 小王").from("周主任", "/invite 小孙", "/invite 小王")
                .from("周主任", "只要周报").from("小吴", "/leave").from("小陈", "/leave", "/me", "替班 小王", "替班 小吴", "请假 12月7日 看病",
                        "请假 12月8日、12月10日 看病", "12月9日请假半天 看病", "请假 12月11日 婚假", "/out 县里 开会"));
        close();
        atTheEndOfTheMonth();
        walked(walk());
        phone("周主任").types("月结").taps("全县").taps("月结");
        phone("周主任").types("通报 11月").types("各组对比 11月");
        world.settle();
        walked(walk());
        missed.removeAll(known.pressed());
        missed.removeAll(PAGES);
        missed.removeAll(OLD);
        assertThat(missed).as("buttons that were not reached").isEmpty();
        onTheWire();
    }

    /** What was met on the way has the shapes of the list of today's wire. */
    private void onTheWire() {
        Wire wire = Wire.today();
        assertThat(Wire.strange(wire.taps(), known.data())).isEmpty();
        assertThat(Wire.strange(wire.lines(), known.awaited())).isEmpty();
    }

    private static void walked(Walk walk) {
        assertThat(walk.faults()).isEmpty();
    }

    private void onAMorning() {
        open("2026-11-30T07:50", nights());
        world.county().shift("2026-11-30", "白班", "08:00", "12H", "老李", "小王", "小陈").duty("2026-12-01", "老李", "小吴")
                .duty("2026-12-02", "老李", "小陈").duty("2026-12-03", "老李", "小王").duty("2026-12-05", "老李").duty("2026-12-06", "老李");
        phone("小吴").types("/leave 今天 看病");
        phone("老李").taps("同意");
        phone("小陈").types("/leave 12月4日 看病");
        phone("小王").types("换班 12月3日");
        world.moveTo("2026-11-30T08:40");
        phone("小陈").types("/out 县里 开会");
        phone("老李").types("/check 小陈").taps("电话抽查").taps("在岗");
        phone("周主任").types("/spot 第一工作组 3").taps("现在就抽");
        world.county().dutyIn("防汛值班表", "2026-12-01", "老赵");
        phone("周主任").tapsData(1, "cover.put." + shift("防汛值班表", "2026-12-01") + "." + world.county().id("小郑") + ".0");
        phone("周主任").tapsData(2, "cover.whom." + shift("值班表", "2026-12-02") + "." + world.county().id("小陈"));
        phone("周主任").sends("轮换.xlsx", RotationTest.sheet("轮流", "", "小王", "小郑")).taps("导入");
        phone("周主任").sends("花名册.csv", STAFF.getBytes(StandardCharsets.UTF_8)).taps("下一步");
        phone("周主任").sends("值班表.csv", "日期,值班人员\n2026-12-20,小郑\n".getBytes(StandardCharsets.UTF_8));
        world.moveTo("2026-11-30T08:56");
        phone("周主任").types("/invite 小孙");
        phone("小孙").types(phone("周主任").latest().text().replaceAll("(?s).*(/start [A-Za-z0-9_-]{24}).*", "$1"));
    }

    private long shift(String roster, String day) {
        return world.app().ledger().read(tx -> world.app().rosters().on(tx, LocalDate.parse(day)).stream()
                .filter(d -> d.roster().equals(roster)).findFirst().orElseThrow().shiftId());
    }

    private void atTheEndOfTheMonth() {
        open("2026-11-30T08:00",
                Settings.DEFAULT.with(new MonthEnd(1, LocalTime.of(10, 0), Duration.ofHours(2))));
        world.moveTo("2026-11-30T08:50");
        phone("老李").taps("在岗");
        world.moveTo("2026-12-01T10:00");
        phone("小王").taps("有异议").types("那天在岗");
        phone("小陈").types("说明").taps("11月30日（周一）").taps("在岗").types("在村里");
        world.moveTo("2026-12-01T12:00");
    }
}
