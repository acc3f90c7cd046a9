package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.Settings;
import zaigang.base.sheets.Cell;
import zaigang.base.sheets.SheetFile;
import zaigang.spine.books.Books;
import zaigang.spine.people.Scope;

/** Whether a kind of leave counts as on duty is changed in the settings; what was counted stays. 2026-11-30 is a Monday. */
class OnDutyKeptTest {
    @RegisterExtension
    private final World world = World.at("2026-11-27T12:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");
    private final Phone organizer = world.phone("老周");

    @BeforeEach
    void open() {
        world.county().organizer("老周").team("第一工作组").at("柳河村").leader("老李").at("东坡村").cadre("小王");
    }

    @AfterEach
    void close() {
        lookAway();
    }

    private void lookAway() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.VACANCY, Kind.MONTH, Kind.DRAFT, Kind.LEAVE, Kind.LEAVE_DECIDED);
    }

    /** Missions do not count as present any more. */
    private Settings changed() {
        return World.settings("""
                leave:
                  kinds:
                    - {key: personal, zh: 事假, en: personal leave}
                    - {key: mission, zh: 公差, en: mission}
                """);
    }

    private void asks(String words, Phone... approving) {
        lookAway();
        wang.types(words).sees("已提交请假");
        List.of(approving).forEach(p -> p.sees("请假：").taps("同意"));
        wang.sees("同意您请假").sees("同意您请假");
        lookAway();
    }

    private void novemberIsClosed() {
        world.app().ledger().change(tx -> new Books().close(tx, YearMonth.of(2026, 11), Scope.county(),
                world.app().people().find(tx, world.county().id("老周")).orElseThrow()));
    }

    private String figures(String days) {
        organizer.ignores(Kind.CLOSED, Kind.DIGEST, Kind.VACANCY).types("汇总 " + days).sees("考勤汇总");
        String line = organizer.seen().text().lines().filter(l -> l.startsWith("在岗率")).findFirst().orElseThrow();
        lookAway();
        return line;
    }

    private List<String> headings(String days) {
        lookAway();
        byte[] file = organizer.types("报表 " + days).sees("汇总").sees("汇总").document(".xlsx");
        var summary = ((SheetFile.Workbook) SheetFile.read("a.xlsx", file)).sheets().getFirst();
        return summary.rows().stream().flatMap(r -> r.cells().stream()).map(Cell::text).toList();
    }

    @Test
    void a_closed_month_keeps_its_figures_and_what_is_asked_for_later_counts_by_the_new_settings() {
        asks("请假 11月30日 公差", li);
        world.moveTo("2026-12-01T11:00");
        String before = figures("11月");
        assertThat(before).contains("应到 2", "公差").doesNotContain("请假");
        novemberIsClosed();
        world.restartsAt("2026-12-01T11:01", changed());
        assertThat(figures("11月")).isEqualTo(before);
        asks("请假 12月3日 公差", li);
        world.moveTo("2026-12-03T12:00");
        assertThat(figures("12月3日")).contains("应到 1", "请假 1");
        assertThat(figures("11月")).isEqualTo(before);
        assertThat(headings("11月30日到12月3日")).contains("公差\n（天）", "请假").doesNotContain("其中\n公差");
        asks("请假 12月4日 有事", li);
        world.moveTo("2026-12-04T12:00");
        assertThat(headings("11月30日到12月4日")).contains("公差\n（天）", "请假", "其中\n公差", "其中\n事假");
    }

    @Test
    void an_extension_after_the_change_takes_the_old_days_with_it_as_they_were() {
        asks("请假 11月30日到12月1日 公差", li, organizer);
        world.moveTo("2026-12-01T11:00");
        String before = figures("11月");
        assertThat(before).contains("应到 2", "公差");
        novemberIsClosed();
        world.restartsAt("2026-12-01T11:01", changed());
        asks("续假 12月2日", li, organizer);
        assertThat(figures("11月")).isEqualTo(before);
    }

    @Test
    void requests_from_before_this_was_kept_are_filled_at_the_start_and_stay() {
        asks("请假 11月30日 公差", li);
        world.moveTo("2026-12-01T11:00");
        String before = figures("11月");
        world.app().ledger().change(tx -> tx.run("UPDATE leave_request SET on_duty = NULL"));
        world.moveTo("2026-12-01T11:01");
        assertThat(figures("11月")).isEqualTo(before);
        world.restartsAt("2026-12-01T11:02");
        world.restartsAt("2026-12-01T11:03", changed());
        assertThat(figures("11月")).isEqualTo(before);
    }
}
