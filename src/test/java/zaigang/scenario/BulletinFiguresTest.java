package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.base.sheets.Cell;
import zaigang.base.sheets.Sheet;
import zaigang.base.sheets.SheetFile;
import zaigang.base.sheets.SheetRow;
import zaigang.day.attendance.Sums;
import zaigang.spine.ledger.Tx;

/** A month at random, closed: what the bulletin says is what the report says. */
class BulletinFiguresTest {
    private static final List<String> UNITS = List.of("县财政局", "县教育局", "县水利局", "");
    private static final List<String> TEAMS = List.of("第一工作组", "第二工作组", "第三工作组");

    @RegisterExtension
    private final World world = World.at("2026-12-05T12:00");
    private final Phone zhou = world.phone("周主任");
    private final List<Long> cadres = new ArrayList<>();

    /** A Saturday in December, so that nobody is asked anything. */
    private void open(Random random) {
        world.county().organizer("周主任");
        for (int i = 0; i < TEAMS.size(); i++) {
            var team = world.county().team(TEAMS.get(i), i == 2 ? "河口镇" : "城关镇").at("村" + i);
            for (int n = 0; n < 5; n++) {
                team.cadre("干部" + i + n);
                cadres.add(world.county().id("干部" + i + n));
            }
        }
        world.app().ledger().change(tx -> {
            cadres.forEach(id -> tx.run("UPDATE person SET home_unit = ? WHERE id = ?", UNITS.get(random.nextInt(4)), id));
            tx.run("UPDATE post SET kind = 'ENTERPRISE' WHERE name = '村1'");
            LocalDate.of(2026, 11, 1).datesUntil(LocalDate.of(2026, 12, 1)).filter(d -> d.getDayOfWeek().getValue() < 6)
                    .forEach(d -> day(tx, random, d));
            leave(tx, random);
            tx.run("INSERT INTO month_shown (month, shown_at, objections) VALUES ('2026-11', ?, ?)",
                    Instant.parse("2026-12-01T02:00:00Z"), Instant.parse("2026-12-04T02:00:00Z"));
            tx.run("INSERT INTO closed_month (month, scope, state, at, by_person) VALUES ('2026-11', 'c', 'CLOSED', ?, ?)",
                    Instant.parse("2026-12-04T03:00:00Z"), world.county().id("周主任"));
        });
    }

    private void day(Tx tx, Random random, LocalDate day) {
        Instant opens = day.atTime(0, 30).toInstant(ZoneOffset.UTC);
        long round = tx.insert("""
                INSERT INTO round (day, profile, opens, reminds, closes, latest_open, window_ms, state)
                VALUES (?, 'x', ?, ?, ?, ?, 1800000, ?) RETURNING id""", day, opens, opens.plusSeconds(900),
                opens.plusSeconds(1800), opens.plusSeconds(7200), random.nextInt(15) == 0 ? "NOT_HELD" : "CLOSED").orElseThrow();
        cadres.forEach(id -> member(tx, random, day, round, id, opens));
    }

    /** Now and then somebody helps out in another team. */
    private void member(Tx tx, Random random, LocalDate day, long round, long id, Instant opens) {
        String other = random.nextInt(20) == 0 ? "1" : "team_id";
        tx.run("INSERT INTO member (round_id, person_id, day, team_id, post_id, township_id, asking) SELECT ?, id, ?, " + other
                + ", post_id, township_id, ? FROM person WHERE id = ?", round, day,
                random.nextInt(25) == 0 ? "NOT_DELIVERED" : random.nextInt(25) == 0 ? "AFTER_NIGHT" : "ASKED", id);
        int fate = random.nextInt(20);
        if (fate < 17) {
            boolean checked = fate == 16;
            tx.run("INSERT INTO answer (round_id, person_id, kind, at, by_person) VALUES (?, ?, ?, ?, ?)", round, id,
                    checked ? "ABSENT" : fate < 13 ? "ON_POST" : "OUT", opens.plusSeconds(random.nextInt(3000)),
                    checked ? world.county().id("周主任") : id);
        }
        if (random.nextInt(12) == 0) {
            tx.run("INSERT INTO amendment (round_id, person_id, kind, at, by_person) VALUES (?, ?, 'ON_POST', ?, ?)", round, id,
                    opens.plusSeconds(90_000), world.county().id("周主任"));
        }
    }

    private void leave(Tx tx, Random random) {
        for (String kind : List.of("personal", "sick", "mission", "annual")) {
            LocalDate from = LocalDate.of(2026, 11, 2 + random.nextInt(20));
            tx.run("""
                    INSERT INTO leave_request (person_id, from_day, to_day, reason, state, asked_at, kind, to_half, returned_at)
                    VALUES (?, ?, ?, 'x', 'APPROVED', 0, ?, ?, 0)""", cadres.get(random.nextInt(cadres.size())), from,
                    from.plusDays(random.nextInt(6)), kind, random.nextBoolean() ? "MORNING" : "AFTERNOON");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void a_bulletin_says_what_the_report_says(long seed) {
        open(new Random(seed));
        for (String scope : List.of("全县", "城关镇", "河口镇")) {
            zhou.types("报表 11月 " + scope).sees("考勤汇总", "已月结");
            String report = zhou.seen().text();
            List<Sheet> reported = sheets(zhou.sees("考勤汇总").document(".xlsx"));
            zhou.types("通报 11月 " + scope).sees("考勤通报");
            String bulletin = zhou.seen().text();
            byte[] bulletinFile = zhou.sees("考勤通报").document(".xlsx");
            List<Sheet> published = sheets(bulletinFile);
            assertThat(OpenedSheet.of(bulletinFile).stored()).isNotEmpty().isEqualTo(OpenedSheet.of(bulletinFile).computed());
            assertThat(lines(bulletin, "在岗率", "另有", "有打卡的日子")).isEqualTo(lines(report, "在岗率", "另有", "有打卡的日子"));
            if (!scope.equals("全县")) {
                assertThat(lines(bulletin, "· 第")).isNotEmpty().isEqualTo(lines(report, "· 第"));
            }
            same(reported.getFirst(), published);
            addUp(report, reported);
            addUp(bulletin, published);
            for (String health : List.of("病假", "事假", "年休")) {
                assertThat(published).noneMatch(
                        s -> s.rows().stream().anyMatch(r -> String.join("|", r.texts()).contains(health)));
                assertThat(bulletin).doesNotContain(health);
            }
        }
    }

    private static final List<String> PRESENT = List.of("在岗", "公出", "公差\n（天）", "培训\n（天）", "公差、\n培训");
    private static final List<String> OTHERS = List.of("等待回答", "未确认", "核实不在岗");

    /** Every sum in the text is one, and so is every row with figures; the head says as many days of leave as the row of sums. */
    private static void addUp(String text, List<Sheet> sheets) {
        assertThat(Sums.in(text)).isNotEmpty().allMatch(Sums.Sum::holds);
        List<Sheet> figures = sheets.stream()
                .filter(s -> s.rows().stream().anyMatch(r -> r.texts().contains("应出勤天数"))).toList();
        for (Sheet sheet : figures) {
            List<SheetRow> rows = sheet.rows().stream()
                    .filter(r -> r.cell(column(sheet, "应出勤天数")).text().matches("\\d+")).toList();
            assertThat(rows).hasSizeGreaterThan(3);
            rows.forEach(r -> {
                assertThat(sum(sheet, r, PRESENT)).as("%s", r.texts()).isEqualTo(sum(sheet, r, List.of("出勤天数")));
                assertThat(sum(sheet, r, PRESENT) + sum(sheet, r, OTHERS)).as("%s", r.texts())
                        .isEqualTo(sum(sheet, r, List.of("应出勤天数")));
            });
            String head = sheet.rows().stream().flatMap(r -> r.texts().stream()).filter(t -> t.contains("应到 ")).findFirst()
                    .orElse("");
            SheetRow total = rows.stream().filter(r -> r.texts().contains("合计")).findFirst().orElseThrow();
            if (!head.isEmpty()) {
                assertThat(Sums.in(head)).hasSize(1).allMatch(Sums.Sum::holds);
                assertThat(text).contains(head.substring(0, head.indexOf("）")));
                double leave = sum(sheet, total, List.of("请假"));
                assertThat(head.contains("请假 " + (leave == Math.rint(leave) ? String.valueOf((int) leave) : leave) + " 天"))
                        .as(head).isEqualTo(leave > 0);
            }
        }
        grids(sheets);
    }

    /** People stand above posts, and below each day they add up. */
    private static void grids(List<Sheet> sheets) {
        sheets.stream().filter(s -> s.name().startsWith("考勤表")).forEach(grid -> {
            SheetRow expected = grid.rows().stream().filter(r -> r.cell(2).text().equals("应到（人）")).findFirst().orElseThrow();
            List<SheetRow> parts = grid.rows().stream().filter(r -> r.number() > expected.number())
                    .filter(r -> r.cell(2).text().endsWith("（人）")).toList();
            expected.cells().stream().filter(c -> c.column() > 3 && !c.text().isEmpty()).forEach(c -> assertThat(
                    parts.stream().map(r -> r.cell(c.column()).text()).mapToInt(Integer::parseInt).sum())
                    .isEqualTo(Integer.parseInt(c.text())));
        });
    }

    private static double sum(Sheet sheet, SheetRow row, List<String> columns) {
        return heads(sheet).cells().stream().filter(c -> columns.contains(c.text()))
                .mapToDouble(c -> Double.parseDouble(row.cell(c.column()).text())).sum();
    }

    /** Teams, the sum and each person, under the headings that both have. */
    private static void same(Sheet reported, List<Sheet> published) {
        var teams = figures(published.getFirst(), "工作组", r -> true);
        assertThat(teams).containsKey("第一工作组").containsKey("合计");
        var expected = figures(reported, "工作组", r -> r.cell(2).text().matches("\\d+"));
        assertThat(expected).isNotEmpty();
        expected.forEach((team, figures) -> assertThat(teams.get(team)).as(team)
                .containsAllEntriesOf(common(figures, teams.get(team))));
        var sum = figures(reported, "姓名", r -> r.cell(2).text().equals("合计")).get("合计");
        assertThat(common(sum, teams.get("合计"))).hasSizeGreaterThan(8);
        assertThat(teams.get("合计")).containsAllEntriesOf(common(sum, teams.get("合计")));

        var people = figures(published.getLast(), "姓名", r -> r.cell(3).text().startsWith("干部"));
        var all = figures(reported, "姓名", r -> r.cell(2).text().startsWith("干部"));
        assertThat(people.keySet()).isEqualTo(all.keySet());
        all.forEach((name, figures) -> {
            assertThat(common(figures, people.get(name))).hasSizeGreaterThan(8);
            assertThat(people.get(name)).as(name).containsAllEntriesOf(common(figures, people.get(name)));
        });
        for (String column : List.of("应出勤天数", "出勤天数", "请假", "核实不在岗")) {
            assertThat(published.getLast().rows().stream().filter(r -> r.cell(3).text().startsWith("小计"))
                    .mapToDouble(r -> Double.parseDouble(r.cell(column(published.getLast(), column)).text())).sum())
                    .as(column).isEqualTo(Double.parseDouble(sum.get(column)));
        }
    }

    private static Map<String, String> common(Map<String, String> figures, Map<String, String> other) {
        var both = new LinkedHashMap<>(figures);
        both.keySet().retainAll(other.keySet());
        both.keySet().removeAll(List.of("序号", "姓名", "派出单位", "工作组", "帮扶点", "人数", "备注"));
        return both;
    }

    private static SheetRow heads(Sheet sheet) {
        return sheet.rows().stream().filter(r -> r.texts().contains("序号")).findFirst().orElseThrow();
    }

    private static int column(Sheet sheet, String heading) {
        return heads(sheet).cells().stream().filter(c -> c.text().equals(heading)).mapToInt(Cell::column).findFirst()
                .orElseThrow();
    }

    /** The rows that a condition holds for, by what stands in one column; the first of each name. */
    private static Map<String, Map<String, String>> figures(Sheet sheet, String key, Predicate<SheetRow> which) {
        var found = new LinkedHashMap<String, Map<String, String>>();
        int column = column(sheet, key);
        sheet.rows().stream().filter(r -> r.number() > heads(sheet).number() && which.test(r)).forEach(row -> {
            var figures = new LinkedHashMap<String, String>();
            heads(sheet).cells().forEach(h -> figures.put(h.text(), row.cell(h.column()).text()));
            found.putIfAbsent(row.cell(column).text(), figures);
        });
        found.remove("");
        return found;
    }

    private static List<Sheet> sheets(byte[] file) {
        return ((SheetFile.Workbook) SheetFile.read("a.xlsx", file)).sheets();
    }

    private static String lines(String text, String... beginnings) {
        return text.lines().filter(l -> List.of(beginnings).stream().anyMatch(l::startsWith)).collect(Collectors.joining("\n"));
    }
}
