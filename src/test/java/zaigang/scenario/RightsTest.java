package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.chat.Incoming;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;

/** Every role with every command and every button of every feature, against the table of who may do what. */
class RightsTest {
    private static final String NOT_YOURS = "不归您";
    private static final String STRANGER = "要有邀请";
    /** The table, by act: “answer, explain …” is everybody's, “invite, revoke” the organizer's. */
    private static final Map<String, Set<Act>> MAY = Map.of(
            "小王", Set.of(Act.OWN),
            "老李", Set.of(Act.OWN, Act.APPROVE, Act.OVERSEE, Act.CHECK),
            "联络员小周", Set.of(Act.OWN, Act.APPROVE, Act.OVERSEE, Act.CHECK, Act.PLAN),
            "老周", Set.of(Act.values()));
    /** What each command is for; one that is not here is new and has to be thought about. */
    private static final Map<String, Act> COMMANDS = new TreeMap<>(Map.ofEntries(
            Map.entry("today", Act.OWN), Map.entry("on_post", Act.OWN), Map.entry("out", Act.OWN), Map.entry("me", Act.OWN), Map.entry("done", Act.OWN), Map.entry("digest", Act.OVERSEE),
            Map.entry("back", Act.OWN),
            Map.entry("duty", Act.OWN), Map.entry("duty_tomorrow", Act.OWN), Map.entry("duty_week", Act.OWN),
            Map.entry("duty_me", Act.OWN), Map.entry("duty_now", Act.OWN),
            Map.entry("reminders", Act.OWN), Map.entry("rules", Act.OWN), Map.entry("leave", Act.OWN), Map.entry("leave_back", Act.OWN), Map.entry("help", Act.OWN),
            Map.entry("language", Act.OWN), Map.entry("start", Act.OWN), Map.entry("invite", Act.INVITE),
            Map.entry("unlinked", Act.OVERSEE), Map.entry("assign", Act.PLAN), Map.entry("spare", Act.PLAN), Map.entry("decide", Act.OWN),
            Map.entry("quiet", Act.OWN), Map.entry("revoke", Act.INVITE), Map.entry("unconfirmed", Act.CHECK), Map.entry("whom", Act.OWN), Map.entry("board", Act.OVERSEE), Map.entry("report", Act.OVERSEE), Map.entry("compare", Act.OWN),
            Map.entry("burden", Act.OVERSEE),
            Map.entry("import", Act.PLAN), Map.entry("check", Act.CHECK), Map.entry("vacancies", Act.OVERSEE),
            Map.entry("swap", Act.OWN), Map.entry("cover", Act.OWN), Map.entry("bind", Act.OVERSEE),
            Map.entry("unbind", Act.OVERSEE), Map.entry("roster", Act.PLAN),
            Map.entry("explain", Act.OWN),
            Map.entry("return", Act.OWN), Map.entry("extend", Act.OWN), Map.entry("deputy", Act.APPROVE),
            Map.entry("close", Act.CLOSE), Map.entry("reopen", Act.CLOSE), Map.entry("bulletin", Act.CLOSE),
            Map.entry("audit", Act.CLOSE), Map.entry("data", Act.OWN), Map.entry("export", Act.OWN), Map.entry("forget", Act.OWN),
            Map.entry("spot", Act.CHECK), Map.entry("spot_night", Act.CHECK), Map.entry("inspect", Act.CHECK), Map.entry("post_position", Act.PLAN),
            Map.entry("sheet", Act.OVERSEE), Map.entry("calendar", Act.OWN), Map.entry("template", Act.PLAN)));
    /**
     * What each button is for, as the list of the wire says. A deputy, who may be anybody, decides too: of leave and corrections rights
     * are looked at with each request, see below, in DeputyTest and in CorrectionCourseTest.
     */
    private static final Map<String, Act> TAPS = Wire.acts(Wire.today().taps());

    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("联络员小周", "城关镇")
                .team("第一工作组").at("东坡村").leader("老李").cadre("小王");
        world.county().team("第二工作组", "河口镇").at("石桥村").leader("老赵").cadre("小钱");
        world.moveTo("2026-11-23T08:30");
        List.of("老李", "小王", "老赵", "小钱").forEach(n -> world.phone(n).ignores(Kind.QUESTION));
    }

    @Test
    void the_commands_are_for_those_whom_the_table_names() {
        var declared = new TreeMap<String, Act>();
        world.app().features().forEach(f -> f.commands().forEach(c -> declared.put(c.name(), c.act())));
        assertThat(COMMANDS).containsAllEntriesOf(declared);
        MAY.forEach((name, acts) -> declared.forEach((command, act) -> {
            var phone = world.phone(name);
            var before = facts();
            phone.types("/" + command);
            if (acts.contains(act)) {
                assertThat(phone.all().getLast().text()).as("%s: /%s", name, command).doesNotContain(NOT_YOURS);
            } else {
                phone.sees(NOT_YOURS).seesNothingMore();
                assertThat(facts()).as("%s: /%s", name, command).isEqualTo(before);
            }
            phone.ignoresTheRest();
        }));
        everybodyLooksAway();
    }

    @Test
    void the_menu_shows_only_what_one_may_use() {
        MAY.forEach((name, acts) -> {
            var phone = world.phone(name).types("/help");
            List<String> allowed = world.app().features().stream().flatMap(f -> f.commands().stream())
                    .filter(c -> c.listed() && acts.contains(c.act())).map(c -> c.name()).toList();
            assertThat(phone.menu()).as(name).isSubsetOf(allowed);
            phone.ignores(Kind.HELP);
        });
    }

    @Test
    void the_buttons_are_for_those_whom_the_table_names_and_forged_ones_touch_nothing() {
        var declared = new TreeMap<String, Act>();
        world.app().features().forEach(f -> f.taps().forEach(t -> declared.put(f.name() + "." + t.verb(), t.act())));
        assertThat(TAPS).containsAllEntriesOf(declared);
        MAY.forEach((name, acts) -> declared.forEach((tap, act) -> {
            if (!acts.contains(act)) {
                for (String data : forgeries(tap)) {
                    world.aSecondPasses();
                    var before = facts();
                    world.phone(name).tapsData(1, data).seesNotice(NOT_YOURS).seesNothingMore();
                    assertThat(facts()).as("%s: %s", name, data).isEqualTo(before);
                }
            }
        }));
        everybodyLooksAway();
    }

    /** Managing is for one's own team and township: what one may do at home is refused elsewhere. */
    @Test
    void whoever_manages_does_so_within_the_own_scope() {
        world.phone("小钱").types("/leave 明天 看病").sees("已提交请假");
        world.phone("老赵").sees("请假：");
        long request = world.app().ledger().read(tx -> tx.count("SELECT max(id) FROM leave_request"));
        long qian = world.county().id("小钱");
        for (String name : List.of("老李", "联络员小周")) {
            for (String data : List.of("leave.yes." + request, "leave.no." + request, "leave.deny." + request,
                    "leave.see." + request, "leave.back." + request, "leave.alter." + request, "fu.who.2026-11-23." + qian,
                    "fu.msg.2026-11-23." + qian, "fu.set.2026-11-23." + qian + ".ON_POST",
                    "fu.set.2026-11-23." + qian + ".ABSENT")) {
                var before = facts();
                world.phone(name).tapsData(1, data).seesNotice(NOT_YOURS).seesNothingMore();
                assertThat(facts()).as("%s: %s", name, data).isEqualTo(before);
            }
        }
        world.phone("老周").tapsData(1, "leave.yes." + request);
        assertThat(facts()).anyMatch(row -> row.contains("APPROVED"));
        everybodyLooksAway();
    }

    /** Whatever a button names: of people, teams and places of others nobody who manages only their own gets to see a word. */
    @Test
    void forged_buttons_show_nothing_of_what_is_outside_the_own_scope() {
        world.county().team("第三工作组", "河口镇").cadre("小郑");
        world.phone("老周").types("/spot 第二工作组 3").taps("现在就抽");
        everybodyLooksAway();
        long qian = world.county().id("小钱");
        long team = id("team", "第二工作组");
        long township = id("township", "河口镇");
        var open = Set.of("duty.show", "swap.list", "cover.list");
        for (String name : List.of("老李", "联络员小周")) {
            String own = name.equals("老李") ? "g" + id("team", "第一工作组") : "t" + id("township", "城关镇");
            for (String tap : TAPS.keySet()) {
                for (String args : List.of("" + qian, "" + team, "g" + team, "t" + township, "c", "g" + team + ".2026-11-23",
                        "g" + team + ".-.0.-", "t" + township + ".-.0.-", own + ".g" + team + ".0.-", own + ".g" + team + ".0.2026-11-23",
                        own + ".t" + township + ".0.-", "2026-11-23." + qian, "2026-11-23.g" + team, "d.g" + team + ".3.now", "1", "1." + qian,
                        "2026-11.g" + team, "2026-11.t" + township, "p" + id("post", "石桥村") + "/2026-11-23", qian + ".PHONE.ABSENT")) {
                    if (!open.contains(tap)) {
                        int notices = world.telegram().notices(world.phone(name).account()).size();
                        world.phone(name).tapsData(1, tap + "." + args);
                        assertThat(said(name, notices)).as("%s: %s.%s", name, tap, args)
                                .noneMatch(text -> text.matches("(?s).*(小钱|老赵|小郑|第二工作组|第三工作组|河口镇|石桥村).*"));
                        everybodyLooksAway();
                    }
                }
            }
            world.phone(name).tapsData(1, "board.see." + own + ".g" + team + ".0.-").seesNotice(NOT_YOURS).seesNothingMore();
            world.phone(name).tapsData(1, "board.open." + own + ".g" + team + ".0.-").seesNotice(NOT_YOURS).seesNothingMore();
            world.phone(name).tapsData(1, "spot.open.1").seesNotice(NOT_YOURS).seesNothingMore();
        }
    }

    private List<String> said(String name, int notices) {
        var said = new ArrayList<String>();
        world.telegram().unseen(world.phone(name).account()).forEach(m -> said.add(m.text() + m.keys()));
        List<String> all = world.telegram().notices(world.phone(name).account());
        said.addAll(all.subList(notices, all.size()));
        return said;
    }

    private long id(String table, String name) {
        return world.app().ledger().read(tx -> tx.count("SELECT id FROM " + table + " WHERE name = ?", name));
    }

    @Test
    void nobody_decides_about_oneself() {
        world.phone("老李").types("/leave 明天 看病").sees("已提交请假");
        long request = world.app().ledger().read(tx -> tx.count("SELECT max(id) FROM leave_request"));
        long li = world.county().id("老李");
        for (String data : List.of("leave.yes." + request, "leave.no." + request, "leave.deny." + request, "fu.set.2026-11-23." + li + ".ON_POST")) {
            var before = facts();
            world.phone("老李").tapsData(1, data).seesNotice(NOT_YOURS);
            assertThat(facts()).as(data).isEqualTo(before);
        }
        everybodyLooksAway();
    }

    @Test
    void a_stranger_gets_the_generic_answer_to_everything_and_changes_nothing() {
        var all = new ArrayList<String>();
        world.app().features().forEach(f -> {
            f.commands().forEach(c -> all.add("/" + c.name()));
            f.taps().forEach(t -> all.addAll(forgeries(f.name() + "." + t.verb())));
        });
        var before = facts();
        for (int i = 0; i < all.size(); i++) {
            // A new stranger each time: each is answered once.
            var stranger = world.phone("路人" + i);
            if (all.get(i).startsWith("/")) {
                stranger.types(all.get(i)).sees(STRANGER).without("工作组", "老李", "镇").noButton().seesNothingMore();
            } else {
                stranger.tapsData(1, all.get(i)).seesNotice(STRANGER).seesNothingMore();
            }
        }
        var sender = world.phone("发文件的人");
        world.receives(sender.account(), new Incoming.Document("f", "roster.xlsx", 100, ""));
        sender.sees(STRANGER).seesNothingMore();
        var curious = world.phone("路人");
        world.receives(curious.account(), new Incoming.Location(30.5, 114.4, 0, Incoming.Location.Manner.SENT));
        curious.sees(STRANGER).seesNothingMore();
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void the_buttons_of_somebody_whose_access_was_revoked_are_dead() {
        long question = world.phone("小王").latest().id();
        world.phone("老周").types("/invite 小王").taps("停用此人账号").taps("确定停用").sees("小王 已经加入").sees("停用后，小王 的账号马上不能再用，打卡记录保留").sees("已停用 小王 的账号和未用的邀请");
        var before = facts();
        var wang = world.phone("小王");
        wang.tapsData(question, "in.on.1").seesNotice(STRANGER).seesNothingMore();
        for (String tap : List.of("in.leave.1", "leave.ask.2026-11-24", "lobby.speak.en", "me.month.2026-11",
                "me.day.2026-11-23")) {
            wang.tapsData(question, tap).seesNothingMore();
        }
        wang.types("在岗");
        assertThat(facts()).isEqualTo(before);
        world.moveTo("2026-11-23T10:00");
        wang.seesNothingMore();
        everybodyLooksAway();
    }

    @Test
    void rights_taken_away_are_gone_with_the_next_update() {
        world.moveTo("2026-11-23T09:00");
        everybodyLooksAway();
        world.app().ledger().change(tx -> tx.run("DELETE FROM role_grant WHERE person_id = ?", world.county().id("老李")));
        world.phone("老李").tapsData(1, "fu.who.2026-11-23." + world.county().id("小王")).seesNotice(NOT_YOURS);
        world.phone("老李").types("/unlinked").sees(NOT_YOURS);
    }

    /** A button with arguments that name real people and rows, and with none. */
    private List<String> forgeries(String tap) {
        long wang = world.county().id("小王");
        return List.of(tap, tap + ".1", tap + "." + wang, tap + ".2026-11-23." + wang, tap + ".2026-11-23." + wang + ".ABSENT");
    }

    /** Every row of every table but those of updates and messages. */
    private List<String> facts() {
        return world.app().ledger().read(tx -> {
            var skipped = Set.of("update_seen", "update_first", "outbox", "pulse", "flyway_schema_history", "refused_entry", "sqlite_sequence");
            return tx.list(String.class, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").stream()
                    .filter(t -> !skipped.contains(t))
                    .map(t -> t + ": " + String.join(" / ",
                            tx.list(String.class, "SELECT concat_ws('|', " + columns(tx, t) + ") FROM " + t)))
                    .toList();
        });
    }

    private static String columns(Tx tx, String table) {
        return tx.list(String.class, "SELECT name FROM pragma_table_info('" + table + "')").stream()
                .map(c -> "COALESCE(CAST(" + c + " AS TEXT), '')").collect(Collectors.joining(", "));
    }

    private void everybodyLooksAway() {
        List.of("老周", "联络员小周", "老李", "小王", "老赵", "小钱", "小郑").forEach(n -> world.phone(n).ignoresTheRest());
    }
}
