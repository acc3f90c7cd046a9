package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.Settings;
import zaigang.spine.chat.Outgoing;

/** Whoever is asked for a line need not write it: a button and a word end each such question, and nothing is recorded. */
class WayBackTest {
    /** How each question that a line answers comes about, and on whose phone. */
    private static final Map<String, Way> WAYS = ways();

    private record Way(String whose, Consumer<WayBackTest> asked) {}

    @RegisterExtension
    private final World world = World.at("2026-11-30T08:00");

    private static Map<String, Way> ways() {
        var ways = new LinkedHashMap<String, Way>();
        ways.put("in.why", new Way("小王", t -> t.at("2026-11-30T08:35").phone("小王").tapsData(1, "in.kind.1.WHOLE.other")));
        ways.put("leave.why", new Way("小王", t -> t.phone("小王").tapsData(1, "leave.file.2026-12-01a2026-12-01p.other")));
        ways.put("leave.tell", new Way("小王", t -> t.phone("小王").types("请假 12月8日、12月10日 其他").taps("都提交")));
        ways.put("leave.because", new Way("老李", t -> {
            t.phone("小王").types("请假 明天 看病");
            t.phone("老李").taps("不同意");
        }));
        ways.put("deed.line", new Way("小王", t -> t.phone("小王").types("/done").taps("再记一条")));
        ways.put("fix.why", new Way("小王", t -> t.at("2026-11-30T09:10").phone("小王").types("补卡 今天").taps("公出")));
        ways.put("fix.because", new Way("老李", t -> {
            t.at("2026-11-30T09:10").phone("小王").types("补卡 今天").taps("公出").types("在县里开会");
            t.phone("老李").taps("不认可");
        }));
        ways.put("outing.line", new Way("小王", t -> t.at("2026-11-30T08:35").phone("小王").taps("公出").taps("写去向")));
        ways.put("over.note", new Way("老李", t -> {
            t.world.county().shift("2026-11-30", "白班", "08:05", "12H", "老李", "小陈");
            long shift = t.world.app().ledger().read(tx -> tx.count("SELECT id FROM shift"));
            t.at("2026-11-30T08:06").phone("老李").tapsData(1, "over.note." + shift + "."
                    + Instant.parse("2026-11-30T00:05:00Z").toEpochMilli() / 1000);
        }));
        ways.put("swap.why", new Way("老李", t -> {
            t.world.county().duty("2026-12-04", "老李", "小王").duty("2026-12-06", "老李", "小陈");
            t.phone("小王").types("换班 周五").taps("小陈").taps("我值 12月6日（周日） 08:00–次日08:00");
            t.phone("小陈").taps("接受");
            t.phone("老李").taps("不同意");
        }));
        ways.put("cover.because", new Way("周主任", t -> {
            t.world.county().duty("2026-12-04", "老李", "小王");
            long shift = t.world.app().ledger().read(tx -> tx.count("SELECT id FROM shift"));
            t.phone("周主任").tapsData(1, "cover.why." + shift + "." + t.world.county().id("小陈") + "." + t.world.county().id("小王"));
        }));
        ways.put("vac.accept", new Way("周主任", t -> {
            t.world.county().duty("2026-12-04", "老李", "小王");
            t.phone("小王").types("请假 12月4日 看病");
            t.phone("老李").taps("同意");
            t.phone("周主任").types("空岗").taps("接受空缺");
        }));
        ways.put("place.here", new Way("周主任", t -> t.phone("周主任").types("帮扶点位置 柳河村")));
        ways.put("month.because", new Way("小王", t -> t.atTheEnd().phone("小王").tapsData(1, "month.object.2026-11")));
        ways.put("month.answer", new Way("老李", t -> {
            t.atTheEnd().phone("小王").tapsData(1, "month.object.2026-11").types("30号我在村里");
            t.phone("老李").taps("答复");
        }));
        ways.put("month.why", new Way("周主任", t -> {
            t.world.moveTo("2026-12-04T12:00");
            t.phone("周主任").types("月结").taps("全县").taps("月结");
            t.phone("周主任").types("重开月结").tapsData(1, "month.open.2026-11.c");
        }));
        return ways;
    }

    private void open() {
        world.startsOver("2026-11-30T08:00").with(Settings.DEFAULT.with(
                Settings.DEFAULT.county().with(Settings.DEFAULT.county().spot().withLocation(500))));
        world.county().organizer("周主任").team("第一工作组").at("柳河村").leader("老李").cadre("小王", "小陈");
    }

    private WayBackTest at(String time) {
        world.moveTo(time);
        return this;
    }

    private WayBackTest atTheEnd() {
        return at("2026-12-01T10:00");
    }

    private Phone phone(String name) {
        return world.phone(name);
    }

    private long waiting() {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM expected_line"));
    }

    private FakeTelegram.Message asked(String line) {
        open();
        Way way = WAYS.get(line);
        way.asked().accept(this);
        String step = world.app().ledger().read(tx -> tx.first(String.class, "SELECT step FROM expected_line").orElse(""));
        assertThat(step).startsWith(line + ".");
        return phone(way.whose()).latest();
    }

    private void close() {
        List.of("周主任", "老李", "小王", "小陈").forEach(n -> phone(n).ignoresTheRest());
    }

    @Test
    void every_question_that_a_line_answers_has_its_way_here() {
        open();
        assertThat(world.app().features().stream().flatMap(f -> f.steps().stream().map(s -> f.name() + "." + s.name()))
                .collect(Collectors.toSet())).isEqualTo(WAYS.keySet());
    }

    @Test
    void its_last_button_ends_it() {
        WAYS.forEach((line, way) -> {
            var question = asked(line);
            assertThat(question.keys()).as(line).isNotEmpty();
            Outgoing.Key back = question.keys().getLast().getLast();
            assertThat(back.label()).as(line).isIn("算了", "‹ 返回");
            phone(way.whose()).tapsData(question.id(), back.data());
            assertThat(waiting()).as(line).isZero();
            close();
        });
    }

    @Test
    void a_word_ends_it() {
        WAYS.forEach((line, way) -> {
            asked(line);
            phone(way.whose()).types("谢谢").isAnswered("不客气").types("算了吧").isAnswered("什么也没有改");
            assertThat(waiting()).as(line).isZero();
            close();
        });
    }

    @Test
    void the_button_of_a_question_that_was_answered_takes_nothing_back() {
        var question = asked("month.because");
        phone("小王").types("30号我在村里").isAnswered("转给了");
        phone("小王").tapsData(question.id(), question.keys().getLast().getLast().data()).seesNotice("已经不等您回答");
        long kept = world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM month_answer WHERE line = '30号我在村里'"));
        assertThat(kept).isOne();
        close();
    }
}
