package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.chat.Incoming;
import zaigang.spine.people.Person;

/** At the door: whose an invitation is, who made it, and what somebody who comes in is told first. 2026-11-20 is a Friday. */
class DoorTest {
    private static final Pattern CODE = Pattern.compile("/start ([A-Za-z0-9_-]+)");

    @RegisterExtension
    private final World world = World.at("2026-11-20T10:00");
    private final Phone organizer = world.phone("老周");

    @BeforeEach
    void open() {
        world.county().organizer("老周").team("第一工作组").leader("老李").stranger("王建国").stranger("小陈").stranger("小吴");
    }

    private String invitation(String name) {
        var found = CODE.matcher(organizer.types("/invite " + name).isAnswered(name).seen().text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Phone opens(String phone, String code) {
        return world.phone(phone).types("/start " + code).sees("您是 <b>").button("是", "不是");
    }

    private Phone joins(String name, String code) {
        return opens(name + "的手机", code).taps("是").sees(name + "，您好").sees("十不准");
    }

    private long count(String query, Object... args) {
        return world.app().ledger().read(tx -> tx.count(query, args));
    }

    @Test
    void a_link_asks_whose_it_is_before_it_binds() {
        String code = invitation("王建国");
        var phone = world.phone("手机").types("/start " + code).sees("您是 <b>王建国</b>（第一工作组）吗").button("是", "不是");
        assertThat(count("SELECT count(*) FROM account WHERE telegram_id = ?", phone.account())).isZero();
        phone.types("/board").sees("要有邀请").taps("是").sees("王建国，您好").button("能做什么").sees("十不准");
        assertThat(count("SELECT count(*) FROM account WHERE telegram_id = ?", phone.account())).isOne();
        phone.types("/me").sees("没有记录");
    }

    @Test
    void who_says_no_hears_who_made_it_and_the_invitation_stays_for_the_right_one() {
        String code = invitation("王建国");
        var wrong = opens("别人的手机", code).taps("不是").sees("没有绑定", "老周").without("老李").noButton();
        organizer.sees("王建国", "第一工作组", "不是本人", "还有效").button("作废这个邀请", "重新邀请");
        wrong.types("/start " + code).sees("您是").taps("不是").sees("没有绑定");
        organizer.seesNothingMore();
        joins("王建国", code);
    }

    @Test
    void what_lies_with_somebody_else_can_be_ended_where_one_hears_of_it() {
        String code = invitation("王建国");
        opens("别人的手机", code).taps("不是").sees("没有绑定");
        organizer.sees("不是本人").taps("作废这个邀请").sees("已作废");
        world.phone("别人的手机").types("/start " + code).sees("邀请不能用");
    }

    @Test
    void an_invitation_of_the_command_line_names_nobody() {
        String code = world.app().ledger().write(tx -> {
            Person wang = world.app().people().named(tx, "王建国").getFirst();
            return world.app().door().invite(tx, wang, Optional.empty(), Duration.ofDays(7));
        });
        opens("别人的手机", code).taps("不是").sees("没有绑定").without("老周");
        joins("王建国", code);
        world.moveTo("2026-11-20T12:00");
        organizer.seesNothingMore();
    }

    @Test
    void a_link_that_many_hold_asks_so_many_and_opens_all_the_same() {
        String code = invitation("王建国");
        for (int i = 0; i < 10; i++) {
            opens("手机" + i, code);
        }
        world.phone("手机10").types("/start " + code).seesNothingMore();
        world.phone("手机3").taps("不是").seesNothingMore();
        world.phone("手机3").taps("是").sees("王建国，您好").sees("十不准");
        world.phone("手机4").taps("是").seesNotice("邀请不能用");
    }

    @Test
    void after_an_hour_it_asks_again() {
        String code = invitation("王建国");
        for (int i = 0; i < 10; i++) {
            opens("手机", code);
        }
        world.phone("手机").types("/start " + code).seesNothingMore();
        world.moveTo("2026-11-20T11:00");
        opens("手机", code);
    }

    @Test
    void a_forged_yes_opens_nothing() {
        invitation("王建国");
        var stranger = world.phone("路人");
        stranger.tapsData(1, "lobby.mine." + "x".repeat(24)).seesNotice("要有邀请");
        assertThat(count("SELECT count(*) FROM account WHERE telegram_id = ?", stranger.account())).isZero();
        stranger.tapsData(1, "lobby.mine." + "x".repeat(24)).tapsData(1, "lobby.not.").seesNothingMore();
        world.phone("老李").tapsData(1, "lobby.mine." + invitation("小陈")).seesNotice("邀请不能用");
    }

    @Test
    void two_yeses_in_one_batch_are_one() {
        String code = invitation("王建国");
        var phone = opens("手机", code);
        long message = phone.seen().id();
        world.receivesAll(List.of(world.update(phone.account(), new Incoming.Tap("a", message, "lobby.mine." + code)),
                world.update(phone.account(), new Incoming.Tap("b", message, "lobby.mine." + code))));
        world.settle();
        phone.sees("王建国，您好").sees("十不准");
        assertThat(count("SELECT count(*) FROM refused_entry")).isZero();
    }

    @Test
    void whoever_invited_hears_of_all_who_joined_in_one_message() {
        joins("王建国", invitation("王建国"));
        world.moveTo("2026-11-20T10:20");
        joins("小陈", invitation("小陈"));
        world.moveTo("2026-11-20T10:29");
        organizer.ignoresTheRest();
        world.moveTo("2026-11-20T10:30");
        organizer.sees("新加入 2 人", "王建国（第一工作组）、小陈（第一工作组）", "还有 1 人没有加入").button("未加入");
        joins("小吴", invitation("小吴"));
        world.moveTo("2026-11-20T11:00");
        organizer.sees("新加入 1 人", "小吴", "所有人都已加入").without("王建国").noButton();
        world.moveTo("2026-11-20T18:00");
        organizer.seesNothingMore();
    }

    @Test
    void who_joined_in_the_night_is_told_in_the_morning() {
        world.moveTo("2026-11-20T22:00");
        joins("王建国", invitation("王建国"));
        world.moveTo("2026-11-21T06:59");
        organizer.seesNothingMore();
        world.moveTo("2026-11-21T07:00");
        organizer.sees("新加入 1 人", "王建国");
    }

    @Test
    void who_comes_in_reads_how_the_next_morning_goes_in_four_lines() {
        var wang = opens("王建国的手机", invitation("王建国")).taps("是")
                .sees("11月23日（周一） 08:30", "09:00 前", "08:45 提醒一次", "请假 明天 看病");
        assertThat(wang.seen().text().lines()).hasSize(5);
        wang.sees("十不准");
        world.county().liaison("赵敏", "城关镇").organizer("孙主任");
        for (String name : List.of("赵敏", "孙主任")) {
            world.app().ledger().change(tx -> tx.run("DELETE FROM account WHERE person_id = ?", world.county().id(name)));
            var phone = opens(name + "的手机", invitation(name)).taps("是").sees(name, "11月23日（周一） 08:30", "您不用打卡", "18:00 会收到");
            assertThat(phone.seen().text().lines()).hasSize(5);
            phone.seesNothingMore();
        }
    }

    @Test
    void on_a_working_day_before_the_question_it_is_that_day() {
        world.moveTo("2026-11-23T08:00");
        world.ignores(Kind.QUESTION);
        opens("王建国的手机", invitation("王建国")).taps("是").sees("11月23日（周一） 08:30").sees("十不准");
    }

    @Test
    void the_ten_are_read_once_and_that_is_kept_with_the_version() {
        var wang = joins("王建国", invitation("王建国"));
        wang.taps("已阅").sees("不准擅自离岗", "已阅 11月20日（周五） 10:00").noButton();
        world.moveTo("2026-11-20T10:05");
        assertThat(world.app().ledger().<List<String>>read(tx -> tx.list(String.class, "SELECT book || ' ' || version || ' ' || person_id FROM rule_read")))
                .containsExactly("ten-prohibitions 1 " + world.county().id("王建国"));
        organizer.types("/invite 王建国").sees("已经加入").taps("停用此人账号").sees("确定吗").taps("确定停用").sees("已停用");
        opens("新手机", invitation("王建国")).taps("是").sees("王建国，您好").seesNothingMore();
        world.moveTo("2026-11-20T12:00");
        organizer.ignoresTheRest();
    }

    @Test
    void another_version_is_shown_to_whoever_taps_below_the_old_one() throws IOException {
        var wang = joins("王建国", invitation("王建国"));
        String old = wang.all().stream().flatMap(m -> m.keys().stream()).flatMap(List::stream)
                .map(k -> k.data()).filter(d -> d.startsWith("code.read.")).findFirst().orElseThrow();
        wang.taps("已阅").sees("已阅 ");
        world.startsOver("2026-11-20T10:00");
        Path rules = Files.createDirectory(world.folder().resolve("rules"));
        String book = Files.readString(Path.of("rules/ten-prohibitions.yaml"));
        Files.writeString(rules.resolve("ten.yaml"), book.replace("version: \"1\"", "version: \"二〇二六.2\""));
        world.withRules(rules);
        open();
        var again = joins("王建国", invitation("王建国"));
        again.tapsData(1, old).sees("请看一遍").button("已阅").taps("已阅").sees("已阅 11月20日");
        assertThat(world.app().ledger().<List<String>>read(tx -> tx.list(String.class, "SELECT version FROM rule_read"))).containsExactly("二〇二六.2");
    }
}
