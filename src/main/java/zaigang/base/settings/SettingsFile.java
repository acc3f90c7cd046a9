package zaigang.base.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import zaigang.base.text.Text;
import zaigang.base.yaml.As;
import zaigang.base.yaml.Fields;
import zaigang.base.yaml.FileProblem;
import zaigang.base.yaml.Item;
import zaigang.base.yaml.Nearest;
import zaigang.base.yaml.Read;
import zaigang.base.yaml.Scalars;
import zaigang.base.yaml.YamlFile;

/** Reads {@code data/zaigang.yaml}. Every key may be left out; then {@link Settings#DEFAULT} holds. */
public final class SettingsFile {
    private static final int LONGEST_NAME = 40;
    private static final String NO_LIMIT = "none";
    private static final As<Lead> LEADS = As.choice(new TreeMap<>(
            Map.of("workday", Lead.WORKDAY, "evening", Lead.EVENING, "before", Lead.BEFORE)));

    private static final As<CheckInSettings.AfterNight> AFTER_NIGHT = As.choice(new TreeMap<>(Map.of(
            "asked", CheckInSettings.AfterNight.ASKED,
            "afternoon", CheckInSettings.AfterNight.AFTERNOON,
            "off", CheckInSettings.AfterNight.OFF)));

    private SettingsFile() {}

    /** The settings of a file; one that does not exist gives the defaults and a warning. */
    public static Read<Settings> read(Path file) {
        if (Files.notExists(file)) {
            return new Read.Ok<>(Settings.DEFAULT, List.of(new FileProblem(file, 0, 0, Text.of("files.no-settings"))));
        }
        return YamlFile.read(file, As.fields(SettingsFile::settings));
    }

    /** The settings in a file's content; {@code name} is what problems call it. */
    public static Read<Settings> parse(Path name, String content) {
        return YamlFile.parse(name, content, As.fields(SettingsFile::settings));
    }

    /**
     * Overrides for a township or team that does not exist do nothing: a name was mistyped, or the staff list is not
     * imported yet.
     *
     * @return each such name with its place in the file; none for a file that cannot be read
     */
    public static List<FileProblem> unknownUnits(Path file, Set<String> townships, Set<String> teams) {
        if (Files.notExists(file)) {
            return List.of();
        }
        var known = Map.of("townships", townships, "teams", teams);
        As<Item> units = item -> {
            item.entries().orElse(List.of()).stream().filter(section -> known.containsKey(section.name()))
                    .forEach(section -> section.value().entries().orElse(List.of()).forEach(
                            unit -> mustBeOneOf(known.get(section.name()), unit)));
            return Optional.of(item);
        };
        return YamlFile.read(file, units).remarks();
    }

    private static void mustBeOneOf(Set<String> known, Item.Entry unit) {
        if (!known.contains(unit.name().strip())) {
            unit.key().problem(Text.of("files.unknown-unit",
                    "name", unit.key().shown(), "hint", Nearest.hint(unit.name(), known)));
        }
    }

    private static Settings settings(Fields f) {
        Settings d = Settings.DEFAULT;
        DaySettings county = overrides(f).over(d.county());
        judge(f.at("check-in"), county, Set.of());
        Map<String, Placed> townships = f.optional("townships", named()).orElse(Map.of());
        Map<String, Placed> teams = f.optional("teams", named()).orElse(Map.of());
        Set<Text> known = Set.copyOf(county.doubts());
        townships.values().forEach(p -> judge(p.at(), p.overrides().over(county), known));
        teams.values().forEach(p -> judge(p.at(), p.overrides().over(county), known));
        mixtures(county, townships, teams);
        return new Settings(
                f.optional("zone", Scalars.zone()).orElse(d.zone()),
                f.optional("language", Scalars.language()).orElse(d.language()),
                f.optional("invitation", As.fields(SettingsFile::invitation)).orElse(d.invitation()),
                f.optional("telegram", As.fields(SettingsFile::telegram)).orElse(d.telegram()),
                f.optional("retention", As.fields(SettingsFile::retention)).orElse(d.retention()),
                county, plain(townships), plain(teams),
                f.optional("leave", As.fields(leave -> LeaveRulesFile.over(d.leave(), leave))).orElse(d.leave()),
                f.optional("month-end", As.fields(SettingsFile::monthEnd)).orElse(d.monthEnd()),
                f.optional("burden", As.fields(SettingsFile::burden)).orElse(d.burden()),
                f.optional("report", As.fields(report -> ReportSettingsFile.over(d.report(), report))).orElse(d.report()));
    }

    /** Contradictions are errors; of the doubts only those that do not come from the county's settings. */
    private static void judge(Item at, DaySettings settings, Set<Text> known) {
        settings.contradictions().forEach(at::problem);
        settings.doubts().stream().filter(d -> !known.contains(d)).forEach(at::warning);
    }

    /** Which team works in which township is not known here, so a mixture that cannot hold together is only a warning. */
    private static void mixtures(DaySettings county, Map<String, Placed> townships, Map<String, Placed> teams) {
        teams.values().forEach(team -> townships.forEach((name, township) -> {
            DaySettings base = township.overrides().over(county);
            DaySettings mixed = team.overrides().over(base);
            if (base.contradictions().isEmpty() && team.overrides().over(county).contradictions().isEmpty()) {
                mixed.contradictions().forEach(c -> team.at().warning(
                        Text.of("files.mixture", "township", Text.verbatim(name), "contradiction", c)));
            }
        }));
    }

    private static Settings.Invitation invitation(Fields f) {
        return new Settings.Invitation(f.optional("valid-days", Scalars.integer(1, 90))
                .orElse(Settings.DEFAULT.invitation().validDays()));
    }

    private static Settings.Telegram telegram(Fields f) {
        Settings.Telegram d = Settings.DEFAULT.telegram();
        return new Settings.Telegram(
                f.optional("messages-per-second", Scalars.limit(1, 10_000, NO_LIMIT)).orElse(d.messagesPerSecond()),
                f.optional("strangers-per-second", Scalars.integer(1, 10)).orElse(d.strangersPerSecond()),
                f.optional("chat-burst", Scalars.limit(1, 100, NO_LIMIT)).orElse(d.chatBurst()),
                f.optional("chat-per-second", Scalars.limit(1, 100, NO_LIMIT)).orElse(d.chatPerSecond()),
                f.optional("group-per-minute", Scalars.limit(1, 10_000, NO_LIMIT)).orElse(d.groupPerMinute()));
    }

    private static Retention retention(Fields f) {
        Retention d = Settings.DEFAULT.retention();
        return new Retention(
                f.optional("locations", Scalars.duration(Duration.ofDays(1), Duration.ofDays(3650))).orElse(d.locations()),
                f.optional("messages", Scalars.duration(Duration.ofDays(7), Duration.ofDays(3650))).orElse(d.messages()),
                f.optional("attendance", Scalars.duration(Duration.ofDays(62), Duration.ofDays(3650))).orElse(d.attendance()));
    }

    private static MonthEnd monthEnd(Fields f) {
        MonthEnd d = Settings.DEFAULT.monthEnd();
        return new MonthEnd(
                f.optional("day", Scalars.integer(1, 28)).orElse(d.day()),
                f.optional("at", Scalars.time()).orElse(d.at()),
                f.optional("objections", Scalars.duration(Duration.ofHours(1), Duration.ofDays(20))).orElse(d.objections()));
    }

    private static Burden burden(Fields f) {
        Burden d = Settings.DEFAULT.burden();
        return new Burden(
                f.optional("day", Scalars.integer(1, 50)).orElse(d.day()),
                f.optional("week", Scalars.integer(1, 350)).orElse(d.week()));
    }

    private static As<Map<String, Placed>> named() {
        As<Overrides> overrides = As.fields(SettingsFile::overrides);
        return As.map(Scalars.text(LONGEST_NAME), item -> overrides.read(item).map(o -> new Placed(item, o)));
    }

    private static Map<String, Overrides> plain(Map<String, Placed> placed) {
        var plain = new LinkedHashMap<String, Overrides>();
        placed.forEach((name, p) -> plain.put(name, p.overrides()));
        return plain;
    }

    private static Overrides overrides(Fields f) {
        return new Overrides(
                f.optional("check-in", As.fields(SettingsFile::checkIn)).orElse(CheckInSettings.Part.NONE),
                f.optional("digest", As.fields(SettingsFile::digest)).orElse(DigestSettings.Part.NONE),
                f.optional("quiet-hours", As.fields(SettingsFile::quietHours)).orElse(QuietHours.Part.NONE),
                f.optional("duty", As.fields(SettingsFile::duty)).orElse(DutySettings.Part.NONE),
                f.optional("exchange", As.fields(SettingsFile::exchange)).orElse(ExchangeSettings.Part.NONE),
                f.optional("take-over", As.fields(SettingsFile::takeOver)).orElse(TakeOverSettings.Part.NONE),
                f.optional("spot", As.fields(SettingsFile::spot)).orElse(SpotSettings.Part.NONE));
    }

    private static CheckInSettings.Part checkIn(Fields f) {
        return new CheckInSettings.Part(
                f.optional("at", Scalars.time()),
                f.optional("days", days()),
                f.optional("window", Scalars.duration(Duration.ofMinutes(1), Duration.ofHours(12))),
                f.optional("reminder-after", Scalars.duration(Duration.ofMinutes(1), Duration.ofHours(12))),
                f.optional("latest-start", Scalars.duration(Duration.ZERO, Duration.ofHours(12))),
                f.optional("signal-grace", Scalars.duration(Duration.ZERO, Duration.ofMinutes(30))),
                f.optional("explain-days", Scalars.integer(0, 31)),
                f.optional("after-night", AFTER_NIGHT));
    }

    private static DigestSettings.Part digest(Fields f) {
        return new DigestSettings.Part(f.optional("at", Scalars.time()), f.optional("evening", Scalars.time()));
    }

    private static QuietHours.Part quietHours(Fields f) {
        return new QuietHours.Part(f.optional("from", Scalars.time()), f.optional("to", Scalars.time()));
    }

    private static DutySettings.Part duty(Fields f) {
        return new DutySettings.Part(
                f.optional("starts", Scalars.time()),
                f.optional("lasts", Scalars.duration(Duration.ofHours(1), Duration.ofHours(72))),
                f.optional("reminders", As.list(LEADS).map(Set::copyOf)),
                f.optional("workday-reminder", Scalars.time()),
                f.optional("evening-reminder", Scalars.time()),
                f.optional("reminder-before", Scalars.duration(Duration.ofMinutes(1), Duration.ofHours(12))),
                f.optional("group-roster", Scalars.time()));
    }

    private static ExchangeSettings.Part exchange(Fields f) {
        As<ExchangeSettings.Approval> approval = As.choice(new TreeMap<>(Map.of("none", ExchangeSettings.Approval.NONE,
                "leader", ExchangeSettings.Approval.LEADER, "liaison", ExchangeSettings.Approval.LIAISON)));
        return new ExchangeSettings.Part(
                f.optional("approval", approval),
                f.optional("expires", Scalars.duration(Duration.ofMinutes(10), Duration.ofDays(14))),
                f.optional("confirm-within", Scalars.duration(Duration.ZERO, Duration.ofDays(7))));
    }

    private static TakeOverSettings.Part takeOver(Fields f) {
        return new TakeOverSettings.Part(
                f.optional("asked", As.choice(new TreeMap<>(Map.of("yes", true, "no", false)))),
                f.optional("leader-after", Scalars.duration(Duration.ofMinutes(1), Duration.ofHours(12))),
                f.optional("township-after", Scalars.duration(Duration.ofMinutes(1), Duration.ofHours(12))));
    }

    private static SpotSettings.Part spot(Fields f) {
        return new SpotSettings.Part(
                f.optional("from", Scalars.time()), f.optional("to", Scalars.time()),
                f.optional("night-from", Scalars.time()), f.optional("night-to", Scalars.time()),
                f.optional("within", Scalars.duration(Duration.ofMinutes(5), Duration.ofHours(2))),
                f.optional("rest-days", Scalars.integer(0, 92)),
                f.optional("most-per-month", Scalars.integer(1, 31)),
                f.optional("night", As.choice(new TreeMap<>(Map.of("yes", true, "no", false)))),
                f.optional("location", As.choice(new TreeMap<>(Map.of("yes", true, "no", false)))),
                f.optional("radius", Scalars.integer(100, 20_000)));
    }

    private static As<CheckInDays> days() {
        As<CheckInDays> word = As.choice(new TreeMap<>(Map.of(
                "working-days", new CheckInDays.WorkingDays(), "every-day", new CheckInDays.EveryDay())));
        As<CheckInDays> list = As.someOf(Scalars.weekday(), Text.of("files.no-days"))
                .map(days -> new CheckInDays.OnWeekdays(Set.copyOf(days)));
        return item -> item.isList() ? list.read(item) : word.read(item);
    }

    /** Overrides with their place in the file, for problems that show only in comparison. */
    private record Placed(Item at, Overrides overrides) {}
}
