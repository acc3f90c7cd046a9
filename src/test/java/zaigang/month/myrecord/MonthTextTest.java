package zaigang.month.myrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zaigang.away.leave.Half;
import zaigang.away.leave.LeaveRequest;
import zaigang.base.settings.LeaveRules;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.PersonDay;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Need;
import zaigang.spine.people.Person;

/** The worst months there can be, and what stands on a button. */
class MonthTextTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final YearMonth MONTH = YearMonth.of(2026, 12);
    private static final Period WHOLE = new Period(MONTH.atDay(1), MONTH.atEndOfMonth());
    /** Longer than names are, also those with a dot in the middle. */
    private static final String NAME = "阿".repeat(20);

    private final Texts texts = Texts.load();

    private static Person person(String name) {
        return new Person(1, name, "13800001234", "", "", "", true, Optional.empty(), Optional.empty(), Optional.empty(),
                Language.ZH, true, LocalDate.of(2026, 1, 1));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    private static Map<LocalDate, PersonDay> everyDay(DayState state) {
        var days = new TreeMap<LocalDate, PersonDay>();
        WHOLE.from().datesUntil(WHOLE.to().plusDays(1)).forEach(day -> days.put(day, new PersonDay(1, NAME, "", day,
                Optional.empty(), Optional.empty(), Optional.empty(), state, List.of())));
        return days;
    }

    private static OwnRecord.OfDuty duty(LocalDate day) {
        Text taken = Text.of("takeover.own", "mark", Text.of("takeover.mark", "time", "08:02"),
                "by", Text.of("takeover.by", "name", NAME));
        return new OwnRecord.OfDuty(new Duty(day.getDayOfMonth(), "值班表", day, "防汛抗旱应急值班", at(day, "08:00"),
                at(day.plusDays(1), "08:00"), List.of(person(NAME)), List.of(), List.of(), "", new Need(1, true)), taken);
    }

    private static LeaveRequest request(LocalDate from, Half first, LocalDate to, Half last, LeaveRequest.State state) {
        return new LeaveRequest(1, 1, "personal", Optional.empty(), from, first, to, last, "", state, "LEADER",
                LeaveRules.Level.LEADER, Optional.empty(), Instant.EPOCH, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private static OwnRecord.OfLeave leave(LocalDate day) {
        Text half = Text.of("leave.day_half", "day", day, "half", Text.of("leave.half_afternoon"));
        Text days = Text.of("leave.days", "from", half, "to", half);
        return new OwnRecord.OfLeave(request(day, Half.AFTERNOON, day, Half.AFTERNOON, LeaveRequest.State.APPROVED),
                Text.of("leave.own", "days", days, "measure", Text.of("leave.measure", "kind", "事假", "count",
                        Text.of("leave.count", "days", "10.5")), "state", Text.of("leave.state_over"),
                        "end", Text.of("leave.ended_early", "days", days)));
    }

    private static OwnRecord everything(DayState state) {
        var days = everyDay(state);
        var explained = new TreeMap<LocalDate, Text>();
        days.keySet().forEach(day -> explained.put(day, Text.of("correction.own_refused")));
        return new OwnRecord(WHOLE, days, explained, days.keySet().stream().map(MonthTextTest::leave).toList(),
                days.keySet().stream().map(MonthTextTest::duty).toList(), false);
    }

    private static List<DayState> longest() {
        var late = new DayState.Out(at(MONTH.atDay(1), "13:59"), Duration.ofMinutes(299), true);
        return List.of(late, new DayState.Corrected(late, true, NAME), new DayState.Corrected(
                new DayState.Unconfirmed(DayState.Cause.NOT_DELIVERED), true, NAME), new DayState.NotAsked());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_month_of_nothing_but_corrections_leave_and_duties_fits_into_a_message(Language language) {
        Text said = Text.of("month.was_answered", "month", MONTH, "line", "请".repeat(200), "reply", "好".repeat(200));
        Text legend = DayCell.legend(Arrays.stream(Mark.values()).map(m -> new DayCell(Optional.of(m), true)).toList());
        Text last = Text.of("record.odd_line", "date", MONTH.atDay(31), "state", "", "explained", "");
        for (DayState state : longest()) {
            Text text = new MonthText(person(NAME), ZONE).of(everything(state), said, legend);
            assertThat(texts.html(language, text)).as(state.toString()).hasSizeLessThanOrEqualTo(4096)
                    .contains(texts.html(language, last).strip()).contains(texts.html(language, legend));
        }
    }

    @Test
    void what_is_left_out_is_counted_and_the_latest_days_are_shown() {
        var own = everything(longest().get(1));
        String shown = texts.html(Language.ZH, new MonthText(person("小王"), ZONE).of(own, Text.none(), Text.none()));
        List<String> lines = shown.lines().filter(l -> l.startsWith("· ")).toList();
        int counted = lines.stream().filter(l -> l.contains("更早还有"))
                .mapToInt(l -> Integer.parseInt(l.replaceAll("\\D", ""))).sum();
        assertThat(lines.stream().filter(l -> !l.contains("更早还有")).count() + counted).isEqualTo(3 * 31);
        assertThat(shown).contains("<b>小王　2026年12月 考勤</b>", "12月31日（周四）　<b>公出</b>").doesNotContain("12月1日（周二）　<b>公出</b>");
    }

    /** Three figures' width and a dot: what there is room for in a seventh of a small phone. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void a_button_holds_the_day_one_narrow_mark_and_a_dot(Language language) {
        for (Mark mark : Mark.values()) {
            String label = texts.plain(language, new DayCell(Optional.of(mark), true).label(MONTH.atDay(28)));
            assertThat(label).as(mark.name()).matches("28[^\\p{IsHan}\\d]°");
        }
        assertThat(texts.plain(language, new DayCell(Optional.empty(), false).label(MONTH.atDay(28)))).isEqualTo("28");
        assertThat(Arrays.stream(Mark.values()).map(m -> texts.plain(language, Text.of(m.key())))).doesNotHaveDuplicates();
    }

    @Test
    void leave_shows_on_working_days_without_a_state_and_nowhere_else() {
        LocalDate day = MONTH.atDay(28);
        var whole = request(day, Half.MORNING, day.plusDays(1), Half.AFTERNOON, LeaveRequest.State.APPROVED);
        assertThat(mark(whole, day, Map.of())).contains(Mark.ON_LEAVE);
        assertThat(mark(whole, day.plusDays(2), Map.of())).isEmpty();
        assertThat(mark(request(day, Half.MORNING, day, Half.MORNING, LeaveRequest.State.APPROVED), day, Map.of()))
                .contains(Mark.ON_LEAVE);
        for (var state : List.of(LeaveRequest.State.PENDING, LeaveRequest.State.REFUSED)) {
            assertThat(mark(request(day, Half.MORNING, day, Half.AFTERNOON, state), day, Map.of())).isEmpty();
        }
        assertThat(mark(whole, day, everyDay(new DayState.NotAsked()))).contains(Mark.NOT_COUNTED);
        var own = new OwnRecord(WHOLE, Map.of(), Map.of(), List.of(new OwnRecord.OfLeave(whole, Text.none())), List.of(), false);
        assertThat(DayCell.of(own, day, LeaveRules.DEFAULT, d -> false)).isEqualTo(new DayCell(Optional.empty(), false));
        assertThat(DayCell.legend(List.of(new DayCell(Optional.empty(), false)))).isEqualTo(Text.none());
    }

    private static Optional<Mark> mark(LeaveRequest leave, LocalDate day, Map<LocalDate, PersonDay> days) {
        var own = new OwnRecord(WHOLE, days, Map.of(), List.of(new OwnRecord.OfLeave(leave, Text.none())), List.of(), false);
        return DayCell.of(own, day, LeaveRules.DEFAULT, d -> true).mark();
    }
}
