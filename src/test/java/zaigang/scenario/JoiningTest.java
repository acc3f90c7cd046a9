package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.chat.Incoming;
import zaigang.spine.outbox.Sender.Delivery;

class JoiningTest {
    private static final Pattern CODE = Pattern.compile("/start ([A-Za-z0-9_-]+)");

    @RegisterExtension
    private final World world = World.at("2026-11-22T10:00");
    private final Phone organizer = world.phone("老周");

    @BeforeEach
    void open() {
        world.county().organizer("老周").team("第一工作组").leader("老李").stranger("小王");
    }

    private String invitation(String name) {
        organizer.types("/invite " + name).sees(name, "https://t.me/zaigang_test_bot?start=", "7 天内有效");
        var found = CODE.matcher(organizer.seen().text());
        assertThat(found.find()).isTrue();
        assertThat(found.group(1)).hasSizeGreaterThanOrEqualTo(22);
        return found.group(1);
    }

    /** The link is opened and the question answered with a yes. */
    private Phone joins(String code) {
        var phone = world.phone("小王的手机").types("/start " + code).sees("您是", "小王").taps("是");
        greeted(phone);
        return phone;
    }

    private static void greeted(Phone phone) {
        phone.sees("小王，您好", "点一下按钮").button("能做什么").sees("十不准").button("已阅");
    }

    @Test
    void an_invited_cadre_joins_and_sees_only_the_commands_of_a_cadre() {
        String code = invitation("小王");
        var phone = world.phone("小王的手机").types("/start " + code).sees("您是 <b>小王</b>（第一工作组）吗").button("是", "不是").taps("是");
        greeted(phone);
        assertThat(phone.menu()).contains("help", "leave").doesNotContain("invite", "unlinked");
        assertThat(organizer.types("/help").sees("您可以用这些").menu()).contains("invite", "unlinked");
        organizer.types("/unlinked").sees("所有人都已加入").seesNothingMore();
        organizer.types("邀请 全部").sees("所有人都已加入").without("没加入").noButton();
    }

    @Test
    void a_code_works_once() {
        String code = invitation("小王");
        joins(code);
        world.phone("别人的手机").types("/start " + code).sees("邀请不能用").without("小王");
    }

    @Test
    void a_code_expires() {
        String code = invitation("小王");
        world.moveTo("2026-11-29T10:00");
        world.phone("小王的手机").types("/start " + code).sees("邀请不能用");
        world.phone("老李").ignores(Kind.REMINDER, Kind.QUESTION, Kind.CLOSED, Kind.DIGEST);
        organizer.ignores(Kind.CLOSED, Kind.DIGEST);
    }

    @Test
    void a_new_invitation_ends_the_old_one() {
        String old = invitation("小王");
        String fresh = invitation("小王");
        world.phone("小王的手机").types("/start " + old).sees("邀请不能用");
        joins(fresh);
    }

    @Test
    void an_invitation_can_be_cancelled() {
        String code = invitation("小王");
        organizer.taps("作废这个邀请").sees("小王 的邀请已作废").button("重新邀请");
        world.phone("小王的手机").types("/start " + code).sees("邀请不能用");
    }

    @Test
    void cancelling_an_invitation_that_was_used_puts_nobody_out() {
        String code = invitation("小王");
        var phone = joins(code);
        organizer.taps("作废这个邀请").sees("小王 已经加入").button("停用此人账号");
        phone.types("/me").sees("没有记录");
        organizer.taps("停用此人账号").sees("确定吗").button("确定停用", "不停用").taps("不停用").sees("小王 已经加入");
        phone.types("/me").sees("没有记录");
    }

    @Test
    void a_long_list_of_unlinked_people_leaves_room_for_those_who_were_lost() {
        var team = world.county().team("第一工作组");
        for (int i = 0; i < 300; i++) {
            team.stranger("没有加入的干部" + i);
        }
        world.phone("老李").blocksTheBot();
        organizer.types("/unlinked").sees("没有加入（301）", "还有 261 人", "收不到消息（1）", "老李");
        assertThat(organizer.seen().text().length()).isLessThan(4096);
    }

    @Test
    void an_account_belongs_to_one_person() {
        String code = invitation("小王");
        world.phone("老李").types("/start " + code).sees("邀请不能用");
    }

    @Test
    void a_stranger_learns_nothing_and_is_answered_once_an_hour() {
        var stranger = world.phone("路人");
        stranger.types("/board").sees("要有邀请").without("工作组", "老李");
        for (int i = 0; i < 5; i++) {
            stranger.types("/board").types("/start " + "x".repeat(24)).seesNothingMore();
        }
        world.moveTo("2026-11-22T10:59");
        stranger.types("你好").seesNothingMore();
        world.moveTo("2026-11-22T11:00");
        stranger.types("你好").sees("要有邀请");
    }

    @Test
    void a_code_opens_the_door_whatever_was_said_before() {
        String code = invitation("小王");
        var phone = world.phone("小王的手机").types("你好").sees("要有邀请");
        for (int i = 0; i < 30; i++) {
            phone.types("/start " + "x".repeat(24)).seesNothingMore();
        }
        joins(code);
    }

    @Test
    void who_tries_a_void_code_is_told_so_a_few_times() {
        String old = invitation("小王");
        invitation("小王");
        var phone = world.phone("小王的手机").types("你好").sees("要有邀请");
        for (int i = 0; i < 5; i++) {
            phone.types("/start " + old).sees("邀请不能用");
        }
        phone.types("/start " + old).seesNothingMore();
    }

    @Test
    void a_revocation_holds_from_the_next_update_old_buttons_included() {
        var leader = world.phone("老李").types("/language").sees("语言").button("中文", "English");
        organizer.types("/invite 老李").sees("已经加入").taps("停用此人账号").sees("确定吗").taps("确定停用").sees("已停用 老李");
        leader.taps("English").seesNotice("邀请");
        world.moveTo("2026-11-22T11:00");
        leader.types("/help").sees("要有邀请");
    }

    @Test
    void only_organizers_invite() {
        world.phone("老李").types("/invite 小王").sees("不归您");
    }

    @Test
    void somebody_who_blocked_the_bot_is_listed_until_he_writes_again() {
        world.phone("老李").blocksTheBot();
        organizer.types("/unlinked").sees("没有加入（1）", "小王", "收不到消息（1）", "老李");
        world.phone("老李").types("帮助").sees("老李");
        organizer.types("/unlinked").sees("没有加入（1）").without("老李");
    }

    @Test
    void a_language_is_chosen_by_each_person() {
        world.phone("老李").types("/language en").sees("English from now on").types("help").sees("this is what you can use");
        organizer.types("帮助").sees("您可以用这些");
    }

    @Test
    void an_update_that_comes_twice_is_handled_once() {
        var leader = world.phone("老李").types("帮助").sees("您可以用这些");
        world.receivesAgain(leader.account(), new zaigang.spine.chat.Incoming.Words("帮助"));
        leader.seesNothingMore();
    }

    @Test
    void a_revocation_holds_for_what_comes_behind_it_in_the_same_batch() {
        var leader = world.phone("老李");
        world.receivesAll(List.of(
                world.update(organizer.account(), new Incoming.Tap("q", 1, "inv.out." + world.county().id("老李"))),
                world.update(leader.account(), new Incoming.Words("/board"))));
        world.settle();
        organizer.sees("已停用 老李");
        leader.sees("邀请").seesNothingMore();
    }

    @Test
    void what_waited_for_somebody_whose_access_is_revoked_is_not_sent() {
        world.telegram().fate(sent -> new Delivery.NotNow("no network", true));
        var leader = world.phone("老李").types("/unlinked");
        organizer.tapsData(1, "inv.out." + world.county().id("老李"));
        world.telegram().fate(sent -> sent);
        world.moveTo("2026-11-22T10:05");
        leader.seesNothingMore();
        organizer.sees("已停用 老李");
    }
}
