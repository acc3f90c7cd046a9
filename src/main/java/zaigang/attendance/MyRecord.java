package zaigang.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import zaigang.audit.Trail;
import zaigang.chat.Button;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Keyboard;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.TapSpec;
import zaigang.chat.Turn;
import zaigang.people.Act;
import zaigang.people.Scope;
import zaigang.text.Text;
import zaigang.workdays.Period;

/** What is recorded about oneself, month by month. */
public final class MyRecord implements Feature {
    private static final String NAME = "me";

    private final Attendance attendance;
    private final Calendar calendar;
    private final Explaining explaining;

    MyRecord(Attendance attendance, Calendar calendar, Explaining explaining) {
        this.explaining = explaining;
        this.attendance = attendance;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("me", Act.OWN, (turn, args) -> month(turn, thisMonth(turn))));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(new TapSpec("month", Act.OWN, this::month));
    }

    private YearMonth thisMonth(Turn turn) {
        return YearMonth.from(calendar.day(turn.now()));
    }

    /** Leads to the own record of a month, whenever it is pressed. */
    public static Button button(YearMonth month) {
        return Button.of("month.button_record", NAME, "month", month);
    }

    private Reply month(Turn turn, Press press) {
        return press.number(0).or(() -> back(turn, press)).filter(back -> back >= 0 && back <= 24)
                .map(back -> month(turn, thisMonth(turn).minusMonths(back)))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private Optional<Long> back(Turn turn, Press press) {
        return calendar.parse(press.arg(0) + "-01").map(day -> ChronoUnit.MONTHS.between(YearMonth.from(day), thisMonth(turn)));
    }

    private Reply month(Turn turn, YearMonth month) {
        LocalDate today = calendar.day(turn.now());
        long back = ChronoUnit.MONTHS.between(month, YearMonth.from(today));
        List<PersonDay> days = attendance.days(
                turn.tx(), new Scope.Only(turn.person().id()), new Period(month.atDay(1), month.atEndOfMonth()));
        Text body = days.isEmpty()
                ? Text.of("attendance.no_days")
                : Text.lines(days.stream().map(this::line).toList());
        Button before = Button.of("attendance.button_month_before", NAME, "month", back + 1);
        Button after = Button.of("attendance.button_month_after", NAME, "month", back - 1);
        return Reply.change(
                Text.paragraphs(Text.of("attendance.my_month", "name", turn.person().name(), "month", month), body,
                        days.isEmpty() ? Text.NONE : TallyText.of(Tally.of(days.stream().map(PersonDay::state).toList()))),
                explaining.offer(turn.tx(), turn.person(), days)
                        .and(back > 0 ? Keyboard.row(before, after) : Keyboard.row(before)).and(Trail.button()));
    }

    private Text line(PersonDay day) {
        return Text.of("attendance.my_line", "date", day.day(), "state", StateText.withTime(day.state(), calendar));
    }
}
