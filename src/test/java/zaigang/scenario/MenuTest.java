package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.Settings;
import zaigang.base.settings.SpotSettings;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.people.Act;
import zaigang.spine.people.Role;

/** The menu holds what a role does daily, help five lines; all else is behind the buttons of help. */
class MenuTest {
    private static final Map<String, Role> PEOPLE = new LinkedHashMap<>(
            Map.of("小王", Role.CADRE, "老李", Role.LEADER, "赵敏", Role.LIAISON, "周主任", Role.ORGANIZER));
    private static final Map<Role, Integer> MOST = Map.of(Role.CADRE, 6, Role.LEADER, 9, Role.LIAISON, 12, Role.ORGANIZER, 12);
    /** Another word for a command, or for a page or button of it. */
    private static final Map<String, String> WITHIN = Map.ofEntries(Map.entry("on_post", "today"), Map.entry("out", "today"),
            Map.entry("back", "today"), Map.entry("leave_back", "leave"), Map.entry("return", "leave"), Map.entry("extend", "leave"),
            Map.entry("duty_now", "duty"), Map.entry("duty_tomorrow", "duty"), Map.entry("duty_week", "duty"), Map.entry("duty_me", "duty"),
            Map.entry("inspect", "check"), Map.entry("quiet", "reminders"), Map.entry("decide", "leave"),
            Map.entry("assign", "duty"), Map.entry("spare", "duty"), Map.entry("revoke", "invite"), Map.entry("unconfirmed", "check"),
            Map.entry("unbind", "bind"), Map.entry("export", "data"), Map.entry("forget", "data"));
    private static final Set<String> HELP = Set.of("help", "start");
    /** Only offered where the settings have it. */
    private static final Set<String> SWITCHED = Set.of("spot_night", "post_position");
    private static final Pattern EXAMPLE = Pattern.compile("[“\"]([^”\"]+)[”\"]");

    @RegisterExtension
    private final World world = World.at("2026-11-21T10:00");

    @BeforeEach
    void open() {
        people();
    }

    private void people() {
        world.county().organizer("周主任").liaison("赵敏", "城关镇").team("第一工作组").at("柳河村").leader("老李").cadre("小王");
    }

    private static List<String> opened(FakeTelegram.Message message) {
        return message.keys().stream().flatMap(List::stream).map(Outgoing.Key::data).filter(d -> d.startsWith("desk.open."))
                .map(d -> d.substring("desk.open.".length())).toList();
    }

    private static List<String> subjects(FakeTelegram.Message message) {
        return message.keys().stream().flatMap(List::stream).filter(k -> k.data().startsWith("lobby.more.")).map(Outgoing.Key::data).toList();
    }

    private void inBothLanguages(Runnable check) {
        check.run();
        PEOPLE.keySet().forEach(name -> world.phone(name).types("/language en").ignoresTheRest());
        check.run();
    }

    @Test
    void the_menu_is_short_and_holds_what_this_person_may() {
        inBothLanguages(() -> PEOPLE.forEach((name, role) -> {
            var phone = world.phone(name).types("/help").isAnswered("");
            assertThat(phone.menu()).as(name).hasSizeBetween(4, MOST.get(role)).doesNotHaveDuplicates().contains("help")
                    .allSatisfy(c -> assertThat(role.may(acts().get(c))).as(c).isTrue());
            assertThat(phone.menu()).as(name).doesNotContain("export", "forget", "inspect", "spot_night");
        }));
    }

    /** What somebody must be allowed to do to be shown a command; comparison answers others too, with the own figures. */
    private Map<String, Act> acts() {
        var acts = new LinkedHashMap<String, Act>();
        commands().forEach(c -> acts.put(c.name(), c.name().equals("compare") ? Act.COMPARE : c.act()));
        return acts;
    }

    private Stream<CommandSpec> commands() {
        return world.app().features().stream().flatMap(f -> f.commands().stream());
    }

    @Test
    void help_is_five_lines_however_it_is_asked_for_and_each_subject_is_short() {
        inBothLanguages(() -> PEOPLE.keySet().forEach(name -> {
            for (String asked : List.of("/help", "/start", "怎么用")) {
                var help = world.phone(name).types(asked).isAnswered("").seen();
                assertThat(help.text().lines().filter(l -> !l.isBlank())).as(help.text()).hasSize(5);
                assertThat(subjects(help)).as(name).hasSizeBetween(4, 8);
            }
            var help = world.phone(name).seen();
            subjects(help).forEach(data -> {
                world.phone(name).tapsData(help.id(), data).ignoresTheRest();
                var page = world.telegram().messages(world.phone(name).account()).stream().filter(m -> m.id() == help.id()).findFirst().orElseThrow();
                assertThat(page.text().lines().filter(l -> !l.isBlank()).count()).as(page.text()).isLessThanOrEqualTo(9);
            });
        }));
    }

    @Test
    void a_subject_takes_the_place_of_help_and_leads_back() {
        var wang = world.phone("小王").types("帮助").sees("您可以用这些");
        int messages = wang.all().size();
        wang.taps("请假").sees("/leave", "请假 明天 看病").without("/board").taps("‹ 返回").sees("您可以用这些").taps("值班").sees("/duty", "/swap");
        assertThat(wang.all()).hasSize(messages);
    }

    @Test
    void every_command_is_reached_from_help_by_buttons() {
        inBothLanguages(() -> PEOPLE.forEach((name, role) -> {
            Set<String> reached = reached(name);
            var missing = new ArrayList<String>();
            commands().filter(c -> role.may(acts().get(c.name())) && !HELP.contains(c.name()) && !SWITCHED.contains(c.name()))
                    .filter(c -> !c.name().equals("done") || role == Role.CADRE || role == Role.LEADER)
                    .map(c -> WITHIN.getOrDefault(c.name(), c.name())).filter(c -> !reached.contains(c)).forEach(missing::add);
            assertThat(missing).as(name).isEmpty();
            assertThat(reached).as(name).doesNotContainAnyElementsOf(SWITCHED).allSatisfy(c -> assertThat(role.may(acts().get(c))).as(c).isTrue());
        }));
    }

    private Set<String> reached(String name) {
        var help = world.phone(name).types("/help").isAnswered("").seen();
        var reached = new HashSet<String>();
        subjects(help).forEach(data -> {
            world.phone(name).tapsData(help.id(), data);
            reached.addAll(opened(world.phone(name).isAnswered("").seen()));
        });
        return reached;
    }

    @Test
    void whatever_help_gives_as_an_example_is_understood() {
        inBothLanguages(() -> PEOPLE.keySet().forEach(name -> {
            var help = world.phone(name).types("/help").isAnswered("").seen();
            var texts = new ArrayList<>(List.of(help.text()));
            subjects(help).forEach(data -> texts.add(world.phone(name).tapsData(help.id(), data).isAnswered("").seen().text()));
            texts.forEach(text -> EXAMPLE.matcher(text).results().map(m -> m.group(1)).forEach(line -> {
                world.aSecondPasses();
                world.phone(name).types(line);
                assertThat(world.phone(name).all().getLast().text()).as("%s: %s", name, line).doesNotContain("没看懂", "不归您", "understood", "not yours");
            }));
            PEOPLE.keySet().forEach(n -> world.phone(n).ignoresTheRest());
        }));
    }

    @Test
    void own_data_is_one_entry_with_a_page() {
        var wang = world.phone("小王").types("我的数据").sees("730 天").button("导出我的数据", "删除我的数据");
        wang.taps("导出我的数据").isAnswered("关于您的全部数据").ignoresTheRest();
        wang.taps("删除我的数据").sees("删除我的数据").button("确定删除").types("/export").isAnswered("").ignoresTheRest();
        wang.types("/forget").sees("删除我的数据").button("确定删除");
    }

    @Test
    void night_checks_are_offered_only_where_the_settings_allow_them() {
        assertThat(reached("老李")).contains("spot").doesNotContain("spot_night");
        world.phone("老李").types("夜查").sees("没有开通").without("设置文件", "spot");
        SpotSettings s = Settings.DEFAULT.county().spot();
        var nights = Settings.DEFAULT.with(Settings.DEFAULT.county().with(new SpotSettings(s.from(), s.to(), s.nightFrom(), s.nightTo(),
                Duration.ofMinutes(15), s.restDays(), s.mostPerMonth(), true, true, s.radius())));
        world.restartsAt("2026-11-21T11:00", nights);
        assertThat(reached("老李")).contains("spot", "spot_night").doesNotContain("post_position");
        assertThat(reached("赵敏")).contains("post_position");
        assertThat(reached("小王")).doesNotContain("spot", "spot_night");
    }

    @Test
    void nights_of_one_township_are_offered_there_and_nowhere_else() {
        world.startsOver("2026-11-21T10:00").with(World.settings("""
                townships:
                  河口镇:
                    spot: {night: yes}
                """));
        people();
        world.county().liaison("孙伟", "河口镇");
        assertThat(reached("赵敏")).doesNotContain("spot_night");
        assertThat(reached("孙伟")).contains("spot_night");
        world.phone("周主任").types("夜查").sees("夜查").button("河口镇");
    }
}
