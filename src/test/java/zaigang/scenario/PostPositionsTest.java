package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.Settings;
import zaigang.spine.chat.Incoming.Location.Manner;

/** Where a post is, said by a location from the spot. */
class PostPositionsTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T10:00").with(
            Settings.DEFAULT.with(
                    Settings.DEFAULT.county().with(Settings.DEFAULT.county().spot().withLocation(500))));
    private final Phone li = world.phone("老李");
    private final Phone chen = world.phone("小陈");

    @BeforeEach
    void open() {
        world.county().organizer("周主任").liaison("赵敏", "城关镇")
                .team("第一工作组").at("柳河村").leader("老李").at("东坡村").cadre("小陈");
        world.county().postAt("柳河村", 30.5, 114.4);
    }

    private long count(String sql) {
        return world.app().ledger().read(tx -> tx.count(sql));
    }

    @Test
    void whoever_plans_says_from_the_spot_where_a_post_is() {
        Phone zhou = world.phone("周主任");
        zhou.types("帮扶点位置").sees("设哪个帮扶点").button("✓ 柳河村", "东坡村").taps("东坡村").sees("请在“东坡村”现场发位置");
        zhou.types("到了").sees("请在“东坡村”现场发位置");
        zhou.sendsLocation(30.6, 114.4, 8, Manner.FORWARDED).sees("转发的位置");
        zhou.sendsLocation(30.6, 114.4, 8).sees("“东坡村”的位置已设好（精度约 8 米）");
        zhou.sendsLocation(30.7, 114.4, 8).sees("没有人要您的位置");
        assertThat(count("SELECT count(*) FROM post WHERE name = '东坡村' AND latitude = 30.6 AND longitude = 114.4")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM audit WHERE what = 'PLACED_POST' AND detail = '东坡村'")).isEqualTo(1);
        li.types("抽查 1").sees("什么时候").taps("现在就抽").sees("马上发出");
        chen.sees("抽查").taps("在岗").sees("请再发一次位置", "“东坡村”").sendsLocation(30.6, 114.4, 0).sees("范围内");
        world.moveTo("2026-11-23T10:15");
        li.sees("在帮扶点范围内");
    }

    @Test
    void a_liaison_places_the_posts_of_the_own_township_and_nobody_below() {
        world.county().team("第二工作组", "东山乡").at("石桥村").leader("老孙");
        Phone zhao = world.phone("赵敏");
        zhao.types("帮扶点位置").sees("设哪个帮扶点").button("✓ 柳河村", "东坡村");
        zhao.types("帮扶点位置 石桥村").sees("设哪个帮扶点").without("石桥");
        long stone = count("SELECT id FROM post WHERE name = '石桥村'");
        zhao.tapsData(1, "place.of." + stone).seesNotice("不归您").sendsLocation(30, 114, 0).sees("没有人要您的位置");
        li.types("帮扶点位置 柳河村").sees("不归您");
        assertThat(count("SELECT count(*) FROM post WHERE name = '石桥村' AND latitude IS NOT NULL")).isZero();
        zhao.types("帮扶点位置 柳河村").sees("请在“柳河村”").sendsLocation(30.51, 114.4, 0).sees("已设好");
    }
}
