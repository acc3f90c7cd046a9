package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A new version with other menus: chats get theirs by themselves, once, and only those whose menu is another one. */
class MenuRoundTest {
    @RegisterExtension
    private final World world = World.at("2026-11-21T10:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");

    @BeforeEach
    void open() {
        world.county().team("第一工作组").at("柳河村").leader("老李").cadre("小王");
    }

    private long menus() {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM outbox WHERE body LIKE '%\"menu\"%'"));
    }

    private void before(String... statements) {
        for (String sql : statements) {
            world.app().ledger().change(tx -> tx.run(sql));
        }
    }

    @Test
    void after_a_new_version_those_get_a_menu_whose_menu_is_another_one() {
        wang.types("/help").ignoresTheRest();
        li.types("/help").ignoresTheRest();
        long shown = menus();
        before("UPDATE menu_round SET edition = 'old'", "UPDATE chat_menu SET menu = 'old' WHERE person_id = " + world.county().id("小王"));
        world.restartsAt("2026-11-21T10:01");
        world.moveTo("2026-11-21T10:05");
        assertThat(menus()).isEqualTo(shown + 1);
        assertThat(wang.menu()).contains("today", "help");
        world.restartsAt("2026-11-21T10:10");
        world.moveTo("2026-11-21T10:15");
        assertThat(menus()).as("the same version again").isEqualTo(shown + 1);
        wang.seesNothingMore();
    }

    @Test
    void of_many_a_hundred_at_a_time_also_over_a_restart() {
        String[] names = new String[248];
        for (int i = 0; i < names.length; i++) {
            names[i] = "干部" + i;
        }
        world.county().team("第二工作组").at("石桥村").cadre(names);
        before("DELETE FROM menu_round", "DELETE FROM chat_menu");
        world.restartsAt("2026-11-21T10:01");
        world.settle();
        assertThat(menus()).isEqualTo(100);
        world.moveTo("2026-11-21T10:01:12");
        assertThat(menus()).isEqualTo(200);
        world.restartsAt("2026-11-21T10:02");
        world.moveTo("2026-11-21T10:05");
        assertThat(menus()).isEqualTo(250);
        assertThat(world.phone("干部247").menu()).contains("today");
    }

    @Test
    void whoever_has_had_a_menu_of_another_role_gets_the_own_one() {
        before("DELETE FROM menu_round", "DELETE FROM chat_menu");
        world.restartsAt("2026-11-21T10:01");
        world.moveTo("2026-11-21T10:05");
        assertThat(li.menu()).contains("board");
        assertThat(wang.menu()).doesNotContain("board");
    }
}
