package zaigang.base.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.yaml.Read;

class SettingsFileTest {
    private static final Path FILE = Path.of("zaigang.yaml");
    private final Texts texts = Texts.load();

    @Test
    void the_shipped_file_says_what_the_defaults_are() {
        assertThat(SettingsFile.read(Path.of("data/zaigang.yaml"))).isEqualTo(Read.ok(Settings.DEFAULT));
        assertThat(settings("")).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void a_missing_file_means_the_defaults_and_says_so() {
        Read<Settings> read = SettingsFile.read(Path.of("no-such-folder/zaigang.yaml"));
        assertThat(read).isInstanceOfSatisfying(Read.Ok.class, ok -> assertThat(ok.value()).isEqualTo(Settings.DEFAULT));
        assertThat(remarks(read)).singleElement().asString().contains("built-in settings");
    }

    @Test
    void the_example_overrides_in_the_shipped_file_work_when_uncommented() throws Exception {
        String example = Files.readString(Path.of("data/zaigang.yaml")).replaceAll("(?m)^#(  )", "$1");
        Settings settings = settings(example);
        assertThat(settings.forTeam("第一工作组", "城关镇").checkIn()).isEqualTo(new CheckInSettings(LocalTime.of(8, 0),
                new CheckInDays.EveryDay(), Duration.ofMinutes(45), Duration.ofMinutes(15), Duration.ofHours(4), Duration.ofMinutes(3), 7,
                CheckInSettings.AfterNight.OFF));
    }

    @Test
    void the_reports_columns_are_called_by_the_names_that_offices_know() {
        ReportSettings report = settings("report: {columns: [应出勤天数, 缺卡次数, 补卡次数, 旷工天数, rest, 在岗率], paper: A3}").report();
        assertThat(report).isEqualTo(new ReportSettings(List.of(ReportColumn.EXPECTED, ReportColumn.UNCONFIRMED,
                ReportColumn.CORRECTED, ReportColumn.ABSENT, ReportColumn.REST, ReportColumn.RATE), ReportSettings.Paper.A3));
    }

    @Test
    void a_column_that_is_not_known_is_named_with_the_nearest_one_and_one_that_is_there_twice_is_refused() {
        assertThat(remarks(parse("report: {columns: [应出勤天, 迟到次数]}"))).singleElement().asString()
                .contains("应出勤天”").contains("应出勤天数").contains("在岗率").doesNotContain("旷工");
        assertThat(remarks(parse("report: {columns: [未确认, 缺卡]}"))).singleElement().asString().contains("缺卡").contains("once");
        assertThat(remarks(parse("report: {columns: []}"))).isNotEmpty();
    }

    @Test
    void every_value_can_be_set() {
        Settings settings = settings("""
                zone: Asia/Urumqi
                language: en
                check-in: {at: 10:05, days: [mon, 周三], window: 1 h, reminder-after: 90 s, latest-start: PT2H,
                  signal-grace: 2 min, explain-days: 5, after-night: afternoon}
                digest: {at: 11:30}
                quiet-hours: {from: 23:00, to: 06:00}
                duty: {starts: 18:00, lasts: 12小时, reminders: [workday, before], workday-reminder: 15:30, evening-reminder: 20:00,
                  reminder-before: 30 分钟, group-roster: 07:45}
                exchange: {approval: liaison, expires: 2 h, confirm-within: 12 h}
                take-over: {asked: "no", leader-after: 5 min, township-after: 10 min}
                spot: {from: 08:00, to: 18:00, night-from: 22:00, night-to: 00:30, within: 10 min, rest-days: 3,
                    most-per-month: 4, night: "yes", location: "yes", radius: 800}
                invitation: {valid-days: 3}
                telegram: {messages-per-second: 200, strangers-per-second: 3, chat-burst: 5, chat-per-second: 2, group-per-minute: none}
                retention: {locations: 1 d, messages: 30 天, attendance: 365 d}
                """);
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
        assertThat(settings.language()).isEqualTo(Language.EN);
        assertThat(settings.invitation().validDays()).isEqualTo(3);
        assertThat(settings.telegram()).isEqualTo(new Settings.Telegram(200, 3, 5, 2, Settings.Telegram.UNLIMITED));
        assertThat(settings.retention()).isEqualTo(new Retention(Duration.ofDays(1), Duration.ofDays(30), Duration.ofDays(365)));
        assertThat(settings.county()).isEqualTo(new DaySettings(
                new CheckInSettings(LocalTime.of(10, 5), new CheckInDays.OnWeekdays(Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)),
                        Duration.ofHours(1), Duration.ofSeconds(90), Duration.ofHours(2), Duration.ofMinutes(2), 5,
                        CheckInSettings.AfterNight.AFTERNOON),
                new DigestSettings(LocalTime.of(11, 30), LocalTime.of(18, 0)), new QuietHours(LocalTime.of(23, 0), LocalTime.of(6, 0)),
                new DutySettings(LocalTime.of(18, 0), Duration.ofHours(12), Set.of(Lead.WORKDAY, Lead.BEFORE), LocalTime.of(15, 30),
                        LocalTime.of(20, 0), Duration.ofMinutes(30), LocalTime.of(7, 45)),
                new ExchangeSettings(ExchangeSettings.Approval.LIAISON, Duration.ofHours(2), Duration.ofHours(12)),
                new TakeOverSettings(false, Duration.ofMinutes(5), Duration.ofMinutes(10)),
                new SpotSettings(LocalTime.of(8, 0), LocalTime.of(18, 0), LocalTime.of(22, 0), LocalTime.of(0, 30),
                        Duration.ofMinutes(10), 3, 4, true, true, 800)));
    }

    @Test
    void leave_has_kinds_and_lines_of_its_own() {
        LeaveRules leave = settings("""
                leave:
                  kinds:
                    - {key: home, zh: 探亲, en: home leave, words: [探家], reason: "yes"}
                    - {key: mission, zh: 公差, en: mission, on-duty: "yes"}
                  lines:
                    - {up-to: 5, by: [liaison]}
                    - {by: [leader, organizer]}
                  ask-after: 90 min
                  past-days: 0
                  return-at: 17:00
                """).leave();
        assertThat(leave).isEqualTo(new LeaveRules(
                List.of(new LeaveKind("home", "探亲", "home leave", List.of("探家"), List.of(), false, true),
                        new LeaveKind("mission", "公差", "mission", List.of(), List.of(), true, false)),
                List.of(new LeaveRules.DecisionLine(Optional.of(5), List.of(LeaveRules.Level.LIAISON)),
                        new LeaveRules.DecisionLine(Optional.empty(), List.of(LeaveRules.Level.LEADER, LeaveRules.Level.ORGANIZER))),
                Duration.ofMinutes(90), 0, LocalTime.of(17, 0)));
        assertThat(leave.usual().key()).isEqualTo("home");
        assertThat(leave.kind("gone")).extracting(LeaveKind::zh).isEqualTo("gone");
        assertThat(settings("leave: {past-days: 5}").leave().kinds()).isEqualTo(Settings.DEFAULT.leave().kinds());
    }

    @Test
    void the_end_of_a_month_has_a_day_a_time_and_a_time_for_objections() {
        assertThat(settings("month-end: {day: 3, at: \"09:30\", objections: 5 d}").monthEnd())
                .isEqualTo(new MonthEnd(3, LocalTime.of(9, 30), Duration.ofDays(5)));
        for (String wrong : List.of("month-end: {day: 29}", "month-end: {objections: 30 min}", "month-end: {objections: 30 d}")) {
            assertThat(SettingsFile.parse(FILE, wrong)).as(wrong).isInstanceOf(Read.Bad.class);
        }
    }

    @Test
    void leave_that_cannot_be_meant_is_refused() {
        for (String wrong : List.of("leave: {kinds: []}", "leave: {lines: []}", "leave: {lines: [{by: []}]}",
                "leave: {lines: [{up-to: 3, by: [leader]}, {up-to: 1, by: [leader]}]}",
                "leave: {lines: [{by: [leader]}, {up-to: 3, by: [leader]}]}",
                "leave: {lines: [{by: [organizer, leader]}]}", "leave: {kinds: [{key: A b, zh: 假, en: leave}]}",
                "leave: {kinds: [{key: a, zh: 假, en: leave}, {key: a, zh: 休, en: rest}]}", "leave: {past-days: 99}")) {
            assertThat(SettingsFile.parse(FILE, wrong)).as(wrong).isInstanceOf(Read.Bad.class);
        }
    }

    @Test
    void each_value_comes_from_the_team_else_the_township_else_the_county() {
        Settings settings = settings("""
                check-in: {at: 08:20, window: 40 min}
                townships:
                  城关镇: {check-in: {at: 08:00, reminder-after: 20 min}, duty: {starts: 09:00}}
                teams:
                  第一工作组: {check-in: {at: 07:30}, digest: {at: 10:00}}
                """);
        CheckInSettings checkIn = settings.forTeam("第一工作组", "城关镇").checkIn();
        assertThat(checkIn.at()).isEqualTo(LocalTime.of(7, 30));
        assertThat(checkIn.reminderAfter()).isEqualTo(Duration.ofMinutes(20));
        assertThat(checkIn.window()).isEqualTo(Duration.ofMinutes(40));
        assertThat(settings.forTeam("第一工作组", "城关镇").duty().starts()).isEqualTo(LocalTime.of(9, 0));
        assertThat(settings.forTeam("第一工作组", "河口镇").checkIn().reminderAfter()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.forTeam("第二工作组", "城关镇").checkIn().at()).isEqualTo(LocalTime.of(8, 0));
        assertThat(settings.forTeam("第二工作组", "河口镇")).isEqualTo(settings.county());
        assertThat(settings.forTownship("城关镇").digest().at()).isEqualTo(LocalTime.of(9, 15));
    }

    @Test
    void all_problems_are_reported_at_once() {
        assertThat(remarks(parse("""
                zone: Asia/Shanghia
                check-in:
                  at: 25:00
                  windw: 30 min
                  days: workdays
                  latest-start: 20 h
                teams:
                  第一工作组:
                    check-in: {at: 8点, days: []}
                    digest: 9
                telegram: {messages-per-second: many}
                zone: UTC
                """))).extracting(s -> s.split(" ", 3)[0] + " " + s.split(" ", 3)[1]).containsExactly(
                "1:7 unknown", "3:7 “25:00”", "4:3 unknown", "5:9 “workdays”", "6:17 20", "9:20 “8点”", "9:30 the",
                "10:13 a", "11:33 “many”", "12:1 “zone”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "check-in: {window: 30 s}|1:20 30 s is out of range; allowed is 1 min to 12 h",
        "check-in: {window: 13 h}|1:20 13 h is out of range; allowed is 1 min to 12 h",
        "check-in: {reminder-after: 30 min}|1:11 the reminder after 30 min would not come before the window of 30 min ends",
        "check-in: {at: '23:45'}|1:11 a check-in at 23:45 with a window of 30 min would end on the next day",
        "teams: {甲: {check-in: {window: 10 min}}}|1:12 the reminder after 15 min would not come before the window of 10 min ends",
        "invitation: {valid-days: 0}|1:26 0 is out of range; allowed is 1 to 90",
        "telegram: {messages-per-second: 0}|1:33 0 is out of range; allowed is 1 to 10000, or none",
        "telegram: {group-per-minute: no}|1:30 “no” is not a whole number",
        "telegram: {strangers-per-second: 0}|1:34 0 is out of range; allowed is 1 to 10",
        "duty: {lasts: 80 h}|1:15 80 h is out of range; allowed is 1 h to 72 h",
        "spot: {radius: 50}|1:16 50 is out of range; allowed is 100 to 20000",
        "spot: {radius: 30000}|1:16 30000 is out of range; allowed is 100 to 20000",
        "zone: GMT+25|1:7 unknown time zone “GMT+25”",
        "townships: [a]|1:12 a section with keys is expected here"})
    void values_that_cannot_be_are_refused(String yaml, String problem) {
        Read<Settings> read = parse(yaml);
        assertThat(read).isInstanceOf(Read.Bad.class);
        assertThat(remarks(read)).singleElement().asString().startsWith(problem);
    }

    @Test
    void what_is_probably_not_meant_is_a_warning_told_once() {
        Read<Settings> read = parse("check-in: {at: 06:30}\nteams: {甲: {duty: {lasts: 8 h}}}");
        assertThat(read).isInstanceOf(Read.Ok.class);
        assertThat(remarks(read)).singleElement().asString().startsWith("1:11 the check-in at 06:30 falls into the quiet hours");
    }

    @Test
    void overrides_that_do_not_fit_together_are_a_warning_and_no_reminder_is_sent() {
        Read<Settings> read = parse("""
                townships: {城关镇: {check-in: {window: 20 min}}}
                teams: {甲: {check-in: {reminder-after: 25 min}}}
                """);
        assertThat(remarks(read)).singleElement().asString().startsWith("2:12 for teams in 城关镇");
        Settings settings = settings(read);
        assertThat(settings.forTeam("甲", "城关镇").checkIn().reminds()).isFalse();
        assertThat(settings.forTeam("甲", "河口镇").checkIn().reminds()).isTrue();
    }

    @Test
    void quiet_hours_may_cross_midnight() {
        var night = new QuietHours(LocalTime.of(21, 30), LocalTime.of(7, 0));
        assertThat(night.contains(LocalTime.of(21, 30))).isTrue();
        assertThat(night.contains(LocalTime.MIDNIGHT)).isTrue();
        assertThat(night.contains(LocalTime.of(6, 59))).isTrue();
        assertThat(night.contains(LocalTime.of(7, 0))).isFalse();
        assertThat(night.contains(LocalTime.of(21, 29))).isFalse();
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(noon.contains(LocalTime.of(13, 0))).isTrue();
        assertThat(noon.contains(LocalTime.of(14, 0))).isFalse();
        var none = new QuietHours(LocalTime.NOON, LocalTime.NOON);
        assertThat(none.contains(LocalTime.NOON)).isFalse();
        assertThat(none.contains(LocalTime.MIDNIGHT)).isFalse();
    }

    @Test
    void days_of_check_in() {
        LocalDate sunday = LocalDate.of(2026, 11, 22);
        assertThat(new CheckInDays.WorkingDays().include(sunday, d -> true)).isTrue();
        assertThat(new CheckInDays.WorkingDays().include(sunday, d -> false)).isFalse();
        assertThat(new CheckInDays.EveryDay().include(sunday, d -> false)).isTrue();
        assertThat(new CheckInDays.OnWeekdays(Set.of(DayOfWeek.SUNDAY)).include(sunday, d -> false)).isTrue();
        assertThat(new CheckInDays.OnWeekdays(Set.of(DayOfWeek.MONDAY)).include(sunday, d -> true)).isFalse();
    }

    private static Read<Settings> parse(String yaml) {
        return SettingsFile.parse(FILE, yaml);
    }

    private Settings settings(String yaml) {
        return settings(parse(yaml));
    }

    private Settings settings(Read<Settings> read) {
        return switch (read) {
            case Read.Ok<Settings> ok -> ok.value();
            case Read.Bad<Settings> bad -> throw new AssertionError(remarks(bad).toString());
        };
    }

    private List<String> remarks(Read<Settings> read) {
        return read.remarks().stream()
                .map(p -> p.line() + ":" + p.column() + " " + texts.plain(Language.EN, p.message())).toList();
    }
}
