package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.MonthEnd;
import zaigang.base.settings.Settings;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.ChainVerdict;
import zaigang.spine.chat.Incoming;
import zaigang.spine.ledger.Tx;

/**
 * A database that commit 98529eb has written opens, and the morning goes on with the messages that were sent before.
 *
 * <p>{@code old/98529eb.db.gz} was filled by the app of that commit, as scenarios fill theirs, and packed with {@code VACUUM INTO}. It
 * is 2026-12-01 08:46, a Tuesday. November was shown at eight and is open to objections until noon; the question of 08:30 is open until
 * nine, a spot check until 08:50; leave, two swaps, an explanation and an objection wait; one of two has taken over the day shift; the
 * shift of 12-07 lacks somebody. The calls that asked 赵敏 for the leave of 小王 got no answer. A report was asked for and a roster
 * sent, and neither was looked at yet when the process died in the midst of a call.
 */
class OldDatabaseTest {
    private static final Settings SETTINGS =
            Settings.DEFAULT.with(new MonthEnd(1, LocalTime.of(8, 0), Duration.ofHours(4)));
    /** Days of a calendar that are none, and its headings: nothing is to be said to them. */
    private static final Set<String> SILENT = Set.of("me.still", "leave.still");
    /** Who was on post can be followed up on that day and the next; it was so at that commit, too. */
    private static final Pattern OVER = Pattern.compile("fu\\.(who|list)\\.2026-11-27\\..*");
    private static final List<String> NO = Stream.of(Language.values())
            .flatMap(l -> Stream.of("desk.old_button", "desk.not_yours").map(key -> Texts.load().phrase(l, key))).toList();

    private Past past;
    @RegisterExtension
    private final World world = World.at("2026-12-01T08:47").with(SETTINGS);

    @BeforeEach
    void open() {
        past = Past.of("98529eb", world.folder(), Stream.of("2026-12-03", "2026-12-10", "2026-12-20", "2026-12-21")
                .map(day -> ("日期,值班人员\n" + day + ",小郑\n").getBytes(StandardCharsets.UTF_8)).toList());
        world.goesOnFrom(past);
    }

    @AfterEach
    void close() {
        lookAway();
    }

    private void lookAway() {
        past.accounts().keySet().forEach(name -> phone(name).ignoresTheRest());
    }

    private Phone phone(String name) {
        return world.phone(name);
    }

    /** Somebody presses the newest button of before with that data. */
    private Phone presses(String name, String data) {
        Past.Shown message = past.shown().reversed().stream()
                .filter(s -> s.who().equals(name) && s.keys().stream().anyMatch(k -> k.data().equals(data))).findFirst().orElseThrow();
        return phone(name).tapsData(message.message().id(), data);
    }

    private long count(String from) {
        return world.app().ledger().read(tx -> count(tx, from));
    }

    private static long count(Tx tx, String from) {
        return tx.count("SELECT count(*) FROM " + from);
    }

    @Test
    void it_is_whole_and_what_had_been_asked_for_is_done() {
        assertThat(world.app().ledger().read(Audit::verify)).isInstanceOf(ChainVerdict.Sound.class);
        assertThat(count("pragma_integrity_check WHERE integrity_check <> 'ok'")).isZero();
        assertThat(count("pragma_foreign_key_check")).isZero();
        assertThat(count("agenda WHERE state = 'FAILED' OR attempts > 1")).isZero();
        assertThat(count("outbox WHERE state IN ('SENDING', 'QUEUED')")).isZero();
        phone("周主任").sees("考勤汇总", "2026年11月").sees("考勤汇总").sees("导入预览", "12月21日");
    }

    @Test
    void the_question_and_the_spot_check_of_before_are_answered() {
        presses("老李", "in.on.3").sees("已记录 08:47", "在岗").seesNotice("已记录");
        presses("老赵", "in.out.3").sees("已记录 08:47", "公出");
        presses("小郑", "in.change.3").sees("改成哪一种").buttonAmong("公出").taps("公出").sees("公出");
        presses("小钱", "outing.back.2026-12-01").sees("08:47 已回");
        presses("小陈", "spot.here.1.ON_POST").sees("抽查已记录 08:47", "12 分钟内");
        presses("老李", "over.here.1.1796083200.6");
        phone("小陈").sees("已接班</b> 08:47（老李 登记）");
        assertThat(count("answer WHERE round_id = 3")).isEqualTo(6);
        lookAway();
    }

    @Test
    void what_waited_for_a_decision_is_decided() {
        presses("老李", "leave.yes.3").sees("老李 已同意 小陈 请假");
        phone("小陈").sees("老李 同意您请假：12月4日");
        presses("老李", "fix.yes.1").sees("已认可 小陈 的说明");
        phone("小陈").sees("认可了您的说明");
        presses("赵敏", "month.reply.1").sees("✅ 老李 已同意 小陈 请假").sees("老李 已认可 小陈 的说明").sees("小王：11月27日我在村里").types("记录已经核对");
        phone("小王").sees("记录已经核对");
        presses("赵敏", "dep.end.1");
        phone("老李").sees("赵敏 不再替 老李 批假");
        assertThat(count("leave_request WHERE id = 3 AND state = 'APPROVED'")).isOne();
        assertThat(count("correction WHERE id = 1 AND state = 'ACCEPTED'")).isOne();
        lookAway();
    }

    @Test
    void what_arrived_without_an_answer_is_proved_by_its_tap() {
        assertThat(count("outbox WHERE state = 'UNKNOWN'")).isEqualTo(3);
        presses("赵敏", "leave.yes.4").sees("赵敏 已同意 小王 请假：12月7日");
        phone("小王").sees("赵敏 同意您请假：12月7日");
        assertThat(count("outbox WHERE state = 'UNKNOWN'")).isEqualTo(2);
        lookAway();
    }

    @Test
    void swaps_and_vacancies_of_before_change_the_rosters() {
        presses("小郑", "swap.yes.1").sees("还要批准");
        phone("老李").sees("换班，请批准", "12月3日").taps("同意").sees("换好了");
        presses("老李", "swap.ok.2").sees("换好了", "12月5日");
        presses("小吴", "cover.take.7").seesNotice("由您来值");
        assertThat(count("roster_change WHERE cause = 'SWAP'")).isEqualTo(8);
        assertThat(count("shift_person WHERE shift_id = 7 AND person_id = (SELECT id FROM person WHERE name = '小吴')")).isOne();
        lookAway();
    }

    @Test
    void a_file_that_was_sent_before_is_looked_at_anew_and_imported() {
        lookAway();
        presses("周主任", "imp.yes.3").sees("正在重新看 值班表.csv").sees("导入预览", "12月20日").taps("导入").sees("已导入");
        assertThat(count("shift WHERE day = '2026-12-20'")).isOne();
    }

    @Test
    void what_was_on_the_agenda_happens_when_its_time_comes() {
        lookAway();
        world.moveTo("2026-12-01T08:50");
        phone("周主任").sees("抽查第 1 次", "未确认 3");
        lookAway();
        world.moveTo("2026-12-01T09:00");
        phone("老李").sees("打卡已截止", "未确认 2 人", "小陈");
        lookAway();
        world.moveTo("2026-12-01T12:00");
        phone("周主任").sees("月督查").sees("2026年11月考勤可以月结了").taps("月结（全县）").sees("月结前请看一看").taps("月结").sees("已月结");
        lookAway();
        world.moveTo("2026-12-02T09:30");
        assertThat(count("round WHERE day = '2026-12-02'")).isOne();
        assertThat(count("agenda WHERE state = 'FAILED'")).isZero();
        assertThat(world.app().ledger().read(Audit::verify)).isInstanceOf(ChainVerdict.Sound.class);
    }

    @Test
    void every_button_that_phones_showed_is_still_answered() {
        var dead = new TreeSet<String>();
        past.shown().forEach(s -> s.keys().stream().filter(k -> !OVER.matcher(k.data()).matches()).forEach(k -> world.undone(() -> {
            if (!understood(s, k.data())) {
                dead.add(s.who() + " " + k.data());
            }
            assertThat(world.app().ledger().<Long>write(tx -> count(tx, "update_set_aside"))).as(k.data()).isZero();
        })));
        assertThat(dead).isEmpty();
    }

    /** Whether something is said to a tap, and not: the button is old, or none of yours. */
    private boolean understood(Past.Shown s, String data) {
        long number = world.nextNumber();
        world.passes(Duration.ofSeconds(2));
        world.app().receive(List.of(new Incoming(number, s.chat(), s.chat(), "zh-hans",
                new Incoming.Tap("query" + number, s.message().id(), data))));
        List<String> said = world.app().ledger().write(tx -> tx.list(String.class,
                "SELECT body FROM outbox WHERE state = 'QUEUED' AND chat_id = ?", s.chat()));
        return (SILENT.contains(data) || !said.isEmpty()) && said.stream().noneMatch(body -> NO.stream().anyMatch(body::contains));
    }
}
