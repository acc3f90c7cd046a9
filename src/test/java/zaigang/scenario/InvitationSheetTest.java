package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.sheets.Sheet;
import zaigang.base.sheets.SheetFile;
import zaigang.base.sheets.SheetRow;

/** Invitations for many at once: one sheet with name, phone and link. */
class InvitationSheetTest {
    private static final String LINK = "https://t.me/zaigang_test_bot?start=";

    @RegisterExtension
    private final World world = World.at("2026-11-20T10:00");
    private final Phone organizer = world.phone("老周");

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("赵敏", "城关镇")
                .team("第一工作组").leader("老李").stranger("王建国").stranger("小陈");
        world.county().team("第二工作组", "河口镇").cadre("小钱").stranger("小孙");
    }

    /** Name and code of each row. */
    private Map<String, String> codes() {
        byte[] file = organizer.sees("人的邀请", "7 天内有效", "只发给本人").document(".xlsx");
        List<Sheet> sheets = ((SheetFile.Workbook) SheetFile.read("x.xlsx", file)).sheets();
        assertThat(sheets).hasSize(1);
        var codes = new LinkedHashMap<String, String>();
        for (SheetRow row : sheets.getFirst().rows()) {
            String link = row.cell(4).text();
            if (link.startsWith(LINK)) {
                assertThat(row.cell(3).text()).startsWith("1380000");
                codes.put(row.cell(1).text(), link.substring(LINK.length()));
                assertThat(row.cell(5).text()).isEqualTo("/start " + link.substring(LINK.length()));
            }
        }
        return codes;
    }

    private void joins(String name, String code) {
        world.phone(name + "的手机").types("/start " + code).sees("您是 <b>" + name).taps("是").sees(name + "，您好").sees("十不准");
    }

    @Test
    void a_team_a_township_or_all_get_one_sheet_whose_links_open() {
        organizer.types("/invite").sees("还有 3 人", "做成一张表").taps("做成一张表").sees("给谁")
                .button("全部没加入的人 3 人", "城关镇 2 人", "河口镇 1 人", "第一工作组 2 人", "第二工作组 1 人");
        organizer.taps("第一工作组 2 人").sees("第一工作组：2 人没有加入").button("做表").taps("做表").sees("正在做 第一工作组");
        var codes = codes();
        assertThat(codes.keySet()).containsExactly("王建国", "小陈");
        codes.forEach(this::joins);
        organizer.types("邀请 全部").sees("1 人没有加入").taps("做表").sees("正在做");
        codes().forEach(this::joins);
        organizer.types("邀请 河口镇").sees("河口镇都已加入").noButton();
        world.moveTo("2026-11-20T10:30");
        organizer.sees("新加入 3 人", "王建国", "小陈", "小孙", "所有人都已加入");
    }

    @Test
    void older_invitations_end_with_the_sheet_and_not_before() {
        organizer.types("/invite 王建国").sees("王建国");
        String old = organizer.seen().text().replaceAll("(?s).*/start ([A-Za-z0-9_-]{24}).*", "$1");
        organizer.types("邀请 城关镇").sees("2 人没有加入", "其中 1 人已有没用的邀请");
        world.phone("手机").types("/start " + old).sees("您是");
        organizer.taps("做表").sees("正在做");
        world.phone("手机").taps("是").seesNotice("邀请不能用");
        joins("王建国", codes().get("王建国"));
        world.moveTo("2026-11-20T10:30");
        organizer.sees("新加入 1 人");
    }

    @Test
    void a_second_tap_makes_no_second_sheet() {
        organizer.types("邀请 第一工作组").sees("2 人").taps("做表").sees("正在做");
        var codes = codes();
        organizer.tapsData(organizer.seen().id(), "invs.make.g" + world.app().ledger().<Long>read(tx ->
                tx.count("SELECT id FROM team WHERE name = '第一工作组'"))).seesNotice("刚刚做过").seesNothingMore();
        joins("小陈", codes.get("小陈"));
        assertThat(world.app().ledger().<Long>read(tx -> tx.count("SELECT count(*) FROM audit WHERE what = 'INVITED'"))).isOne();
        world.moveTo("2026-11-20T10:30");
        organizer.sees("新加入 1 人");
    }

    @Test
    void only_who_may_invite_gets_one() {
        for (String name : List.of("赵敏", "老李", "小钱")) {
            world.phone(name).types("邀请 第一工作组").sees("不归您").tapsData(1, "invs.make.c").seesNotice("不归您");
            world.phone(name).tapsData(1, "invs.for.g1").seesNotice("不归您").seesNothingMore();
        }
    }

    @Test
    void who_lists_those_who_have_not_joined_can_make_one() {
        organizer.types("/unlinked").sees("没有加入（3）").buttonAmong("做成一张表");
        world.phone("赵敏").types("/unlinked").sees("没有加入（2）").noButton();
    }
}
