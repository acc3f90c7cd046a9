package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.people.Role;

/** Whoever asks for what another role does hears who does it, and gets what the own role can do instead; nothing is recorded. */
class NotYoursTest {
    private static final Map<String, Role> PEOPLE = Map.of("小王", Role.CADRE, "老李", Role.LEADER, "赵敏", Role.LIAISON);

    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone wang = world.phone("小王");

    @BeforeEach
    void open() {
        world.county().organizer("周主任").liaison("赵敏", "城关镇").team("第一工作组").at("柳河村").leader("老李").cadre("小王");
        world.app().ledger().change(tx -> tx.run("UPDATE person SET phone = '1390000000' || id"));
    }

    private String phoneOf(String name) {
        return "1390000000" + world.county().id(name);
    }

    private long recorded() {
        return world.app().ledger().read(tx -> tx.count(
                "SELECT (SELECT count(*) FROM answer) + (SELECT count(*) FROM leave_request) + (SELECT count(*) FROM audit)"));
    }

    @Test
    void who_has_not_checked_in_is_known_to_those_above_and_the_own_day_can_be_answered() {
        world.moveTo("2026-11-23T08:31");
        wang.sees("今日在岗打卡");
        for (String typed : List.of("谁没打卡", "今天谁没到", "谁还没打卡啊", "/board", "看板", "who has not checked in")) {
            world.aSecondPasses();
            wang.types(typed).sees("不归您", "组长　老李　" + phoneOf("老李"), "联络员　赵敏　" + phoneOf("赵敏"), "还没有回答").without("周主任")
                    .button("今天", "我的考勤", "在岗", "公出", "请假", "能做什么");
        }
        assertThat(recorded()).isZero();
        wang.taps("在岗").sees("已记录");
        world.ignores(Kind.values());
    }

    @Test
    void every_command_of_another_role_names_who_does_it() {
        long before = recorded();
        PEOPLE.forEach((name, role) -> {
            Phone phone = world.phone(name);
            world.app().features().stream().flatMap(f -> f.commands().stream())
                    .filter(c -> c.where().inPrivate() && !role.may(c.act())).forEach(c -> {
                        world.aSecondPasses();
                        phone.types("/" + c.name()).sees("不归您");
                        boolean nearer = PEOPLE.entrySet().stream().filter(e -> e.getValue() != role && e.getValue().may(c.act()))
                                .anyMatch(e -> phone.seen().text().contains(phoneOf(e.getKey())));
                        assertThat(nearer || phone.seen().text().contains(phoneOf("周主任"))).as(name + " " + c.name()).isTrue();
                        assertThat(phone.seen().keys().stream().flatMap(List::stream).map(Outgoing.Key::data)).as(c.name()).contains("lobby.help");
                    });
        });
        assertThat(recorded()).isEqualTo(before);
    }

    @Test
    void what_is_offered_instead_is_ones_own_to_do() {
        for (String name : PEOPLE.keySet()) {
            Phone phone = world.phone(name);
            for (String typed : List.of("/board", "/check", "/roster", "/invite", "/close", "/deputy", "/import")) {
                world.aSecondPasses();
                phone.types(typed).isAnswered("");
                if (phone.seen().text().contains("不归您")) {
                    phone.seen().keys().stream().flatMap(List::stream).map(Outgoing.Key::data).filter(d -> d.startsWith("desk.open.")).forEach(d ->
                            assertThat(phone.tapsData(phone.seen().id(), d).latest().text()).as(name + " " + typed + " " + d).doesNotContain("不归您"));
                }
                phone.ignoresTheRest();
            }
        }
    }
}
