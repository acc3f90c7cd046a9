package zaigang.month.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.sheets.Sheet;
import zaigang.base.sheets.SheetFile;
import zaigang.base.sheets.SheetRow;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.Workdays;
import zaigang.base.settings.Settings;
import zaigang.day.attendance.Attendance;
import zaigang.spine.books.Books;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Selection;

/**
 * Text, sheet, CSV and JSON of a made-up history say the same, cell by cell, and what a slow count straight from the facts says. The seed
 * of a failure stands in its message.
 */
class FiguresAgreeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Texts TEXTS = Texts.load();
    /** What the sheet's columns are called, by the names of CSV and JSON; of others there may be several columns. */
    private static final Map<String, String> COLUMNS = Map.of("expected", "应出勤天数", "present", "出勤天数", "on_post", "在岗", "out", "公出",
            "late", "迟到次数", "late_minutes", "迟到时长\n（分钟）", "corrected", "更正", "unconfirmed", "未确认", "absent", "核实不在岗", "leave_days", "请假");

    @TempDir
    Path home;

    private final long seed = new SecureRandom().nextInt(1_000_000);
    private Ledger ledger;
    private ReportMaker maker;
    private SlowCount slow;

    @BeforeEach
    void open() {
        ledger = Ledger.open(home.resolve("zaigang.db"), InstantSource.fixed(Instant.parse("2026-11-30T01:00:00Z")));
        ledger.change(tx -> History.write(tx, seed));
        slow = ledger.read(SlowCount::read);
        var people = new People();
        var settings = Settings.DEFAULT;
        var kit = new Kit(people, new Outbox(people, TEXTS, settings), settings, Workdays.builtIn(), TEXTS, new SpokenDates(TEXTS));
        maker = new ReportMaker(kit, new Attendance(settings), new Books());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private ReportContent content(Selection selection, Period period) {
        return ledger.read(tx -> maker.content(tx, selection, period));
    }

    private JsonNode json(ReportContent content) throws IOException {
        return JSON.readTree(bytes(content, "json"));
    }

    private byte[] bytes(ReportContent content, String format) {
        return maker.formats().stream().filter(f -> f.name().equals(format)).findFirst().orElseThrow()
                .write(content, Language.ZH).orElseThrow();
    }

    private static Map<String, Double> figures(JsonNode counts) {
        var figures = new TreeMap<String, Double>();
        counts.properties().stream().filter(e -> !e.getKey().equals("rate")).forEach(e -> figures.put(e.getKey(), e.getValue().asDouble()));
        return figures;
    }

    private void agrees(JsonNode json, Map<Long, Map<String, Double>> expected, String what) {
        assertThat(figures(json.path("total"))).as("%s, seed %s", what, seed).isEqualTo(expected.get(0L));
        var people = new TreeMap<Long, Map<String, Double>>();
        people.put(0L, expected.get(0L));
        json.path("people").forEach(p -> people.put(p.path("id").asLong(), figures(p.path("total"))));
        assertThat(people).as("%s, seed %s", what, seed).isEqualTo(expected);
    }

    @Test
    void every_selection_and_period_is_what_the_slow_count_says() throws IOException {
        var whole = new Period(History.FROM, History.TO);
        var october = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        for (Period period : List.of(whole, october, Period.of(LocalDate.of(2026, 10, 15)), Period.of(History.TO))) {
            for (var selected : selections().entrySet()) {
                ReportContent content = content(selected.getKey(), period);
                agrees(json(content), slow.of(period.from(), period.to(), selected.getValue()), selected.getKey() + " " + period);
            }
        }
    }

    private static Map<Selection, Predicate<SlowCount.Day>> selections() {
        var all = new HashMap<Selection, Predicate<SlowCount.Day>>();
        all.put(Selection.of(Scope.county()), d -> true);
        all.put(Selection.of(new Scope.OfTownship(2)), d -> d.township().equals(Optional.of(2L)));
        all.put(Selection.of(new Scope.OfTeam(4)), d -> d.team().equals(Optional.of(4L)));
        all.put(Selection.of(new Scope.Only(3)), d -> d.person() == 3);
        all.put(new Selection(Scope.county(), new Selection.Part.AtPost(5)), d -> d.post().equals(Optional.of(5L)));
        all.put(new Selection(new Scope.OfTeam(2), new Selection.Part.AtPost(8)),
                d -> d.post().equals(Optional.of(8L)) && d.team().equals(Optional.of(2L)));
        all.put(new Selection(Scope.county(), new Selection.Part.FromUnit("单位,\"3")), d -> d.homeUnit().equals("单位,\"3"));
        all.put(new Selection(new Scope.OfTownship(1), new Selection.Part.FromUnit("单位,\"4")),
                d -> d.homeUnit().equals("单位,\"4") && d.township().equals(Optional.of(1L)));
        return all;
    }

    @Test
    void units_people_and_dates_add_up_to_the_whole() throws IOException {
        JsonNode json = json(content(Selection.of(Scope.county()), new Period(History.FROM, History.TO)));
        for (String list : List.of("townships", "teams", "posts", "home_units", "people", "dates")) {
            var sum = new TreeMap<String, Double>();
            json.path(list).forEach(unit -> figures(unit.path("total")).forEach((name, value) -> sum.merge(name, value, Double::sum)));
            assertThat(sum).as("%s, seed %s", list, seed).isEqualTo(figures(json.path("total")));
        }
    }

    @Test
    void csv_says_what_json_says() throws IOException {
        ReportContent content = content(Selection.of(Scope.county()), new Period(History.FROM, History.TO));
        JsonNode json = json(content);
        List<CSVRecord> rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(new String(bytes(content, "csv"), StandardCharsets.UTF_8))).getRecords();
        assertThat(rows).hasSize(History.PEOPLE);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode person = json.path("people").get(i);
            CSVRecord row = rows.get(i);
            assertThat(row.get("person_id")).isEqualTo(person.path("id").asText());
            assertThat(row.get("team")).isEqualTo(person.path("team").asText().isEmpty() ? "" : "'" + person.path("team").asText());
            assertThat(row.get("home_unit")).isEqualTo(person.path("home_unit").asText());
            person.path("total").properties().forEach(e -> assertThat(row.get(e.getKey())).as("%s of %s, seed %s", e.getKey(), row, seed)
                    .isEqualTo(e.getValue().isNull() ? "" : e.getValue().asText()));
        }
    }

    @Test
    void the_sheet_says_what_json_says() throws IOException {
        ReportContent content = content(Selection.of(Scope.county()), new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        JsonNode json = json(content);
        List<Sheet> sheets = ((SheetFile.Workbook) SheetFile.read("a.xlsx", bytes(content, "xlsx"))).sheets();
        SheetRow heads = sheets.getFirst().rows().stream().filter(r -> r.cell(1).text().equals("序号")).findFirst().orElseThrow();
        json.path("people").forEach(person -> same(sheets.getFirst(), heads, person.path("name").asText(), person.path("total")));
        same(sheets.getFirst(), heads, "合计", json.path("total"));
        json.path("teams").forEach(team -> sameUnit(sheets.getFirst(), heads, "工作组", team, "未分组"));
        json.path("townships").forEach(township -> sameUnit(sheets.getFirst(), heads, "乡镇（街道）", township, "未分乡镇"));
        signs(sheets.stream().filter(s -> s.name().equals("考勤表")).findFirst().orElseThrow(), json);
    }

    private void same(Sheet sheet, SheetRow heads, String name, JsonNode counts) {
        same(sheet.rows().stream().filter(r -> r.cell(2).text().equals(name)).findFirst().orElseThrow(), heads, name, counts);
    }

    /** The rows of units stand below the people, with their people's number where names are. */
    private void sameUnit(Sheet sheet, SheetRow heads, String column, JsonNode unit, String none) {
        int at = heads.cells().stream().filter(h -> h.text().equals(column)).findFirst().orElseThrow().column();
        String name = unit.path("name").asText().isEmpty() ? none : unit.path("name").asText();
        SheetRow row = sheet.rows().stream().filter(r -> r.cell(at).text().equals(name)).reduce((a, b) -> b).orElseThrow();
        assertThat(row.cell(2).text()).isEqualTo(unit.path("people").asText());
        same(row, heads, name, unit.path("total"));
    }

    private void same(SheetRow row, SheetRow heads, String name, JsonNode counts) {
        var read = new HashMap<String, String>();
        heads.cells().forEach(h -> read.put(h.text(), row.cell(h.column()).text()));
        COLUMNS.forEach((key, column) -> assertThat(Double.parseDouble(read.get(column))).as("%s of %s, seed %s", key, name, seed)
                .isEqualTo(counts.path(key).asDouble()));
        assertThat(read.get("在岗率")).isEqualTo(counts.path("rate").isNull() ? "—"
                : plain(counts.path("rate").asInt() / 100.0));
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }

    private void signs(Sheet grid, JsonNode json) {
        for (JsonNode person : json.path("people")) {
            SheetRow row = grid.rows().stream().filter(r -> r.cell(2).text().equals(person.path("name").asText())).findFirst().orElseThrow();
            for (int day = 1; day <= YearMonth.of(2026, 10).lengthOfMonth(); day++) {
                String state = person.path("days").path(LocalDate.of(2026, 10, day).toString()).asText();
                String sign = state.isEmpty() ? "" : TEXTS.phrase(Language.ZH, "report.sign_" + state);
                assertThat(row.cell(3 + day).text()).as("%s on %s, seed %s", person.path("name"), day, seed).isEqualTo(sign);
            }
        }
    }

    @Test
    void each_day_of_json_is_what_the_slow_count_says() throws IOException {
        JsonNode json = json(content(Selection.of(Scope.county()), new Period(History.FROM, History.TO)));
        var judged = slow.judged();
        json.path("people").forEach(person -> person.path("days").properties().forEach(day -> {
            SlowCount.Judged is = judged.get(LocalDate.parse(day.getKey())).get(person.path("id").asLong());
            assertThat(day.getValue().asText()).as("%s on %s, seed %s", person.path("name"), day.getKey(), seed).isEqualTo(sign(is));
        }));
    }

    private static String sign(SlowCount.Judged day) {
        if (day.corrected()) {
            return day.part().equals("out") ? "corrected_out" : "corrected";
        }
        if (day.lateMinutes() > 0) {
            return day.part().equals("out") ? "out_late" : "late";
        }
        return day.part().equals("on_leave") && day.halfDay() ? "half_leave" : day.part();
    }

    @Test
    void the_message_says_what_json_says() throws IOException {
        ReportContent content = content(Selection.of(Scope.county()), new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        JsonNode total = json(content).path("total");
        String text = TEXTS.plain(Language.ZH, maker.make(content, Language.ZH, Integer.MAX_VALUE).text());
        String line = text.lines().filter(l -> l.startsWith("在岗率")).findFirst().orElseThrow();
        assertThat(line).startsWith("在岗率 " + total.path("rate").asInt() + "%（应到 " + total.path("expected").asInt());
        Map.of("未确认", "unconfirmed", "核实不在岗", "absent", "公出", "out", "下夜班", "after_night").forEach((word, key) ->
                assertThat(number(line, word)).as("%s in %s, seed %s", word, line, seed).isEqualTo(total.path(key).asInt()));
        JsonNode before = json(content).path("before");
        assertThat(text).contains("与2026年9月相比：在岗率 " + before.path("total").path("rate").asInt() + "%（应到 "
                + before.path("total").path("expected").asInt() + "） → " + total.path("rate").asInt() + "%");
        assertThat(before.path("points").asInt()).isEqualTo(total.path("rate").asInt() - before.path("total").path("rate").asInt());
    }

    private static int number(String line, String word) {
        Matcher m = Pattern.compile(word + " (\\d+)").matcher(line);
        return m.find() ? Integer.parseInt(m.group(1)) : 0;
    }

    @Test
    void all_states_are_in_the_history() {
        var names = slow.judged().values().stream().flatMap(d -> d.values().stream()).map(FiguresAgreeTest::sign).distinct().toList();
        assertThat(names).as("seed %s", seed).hasSameSizeAs(Sign.values())
                .allMatch(n -> List.of(Sign.values()).contains(Sign.valueOf(n.toUpperCase(Locale.ROOT))));
    }

    @Test
    void json_is_as_its_schema_says() throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(Path.of("docs/report.schema.json")));
        for (Period period : List.of(new Period(History.FROM, History.TO), Period.of(LocalDate.of(2026, 8, 3)))) {
            for (Selection selection : selections().keySet()) {
                assertThat(new SchemaCheck(schema).problems(json(content(selection, period)))).as(selection + " " + period).isEmpty();
            }
        }
    }
}
