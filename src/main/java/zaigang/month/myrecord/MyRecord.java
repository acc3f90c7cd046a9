package zaigang.month.myrecord;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.away.leave.Leave;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.Workdays;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.Explaining;
import zaigang.day.attendance.RecordLink;
import zaigang.day.corrections.OwnCorrections;
import zaigang.duty.roster.Rosters;
import zaigang.duty.takeover.TakeOvers;
import zaigang.month.monthend.OwnObjection;
import zaigang.spine.audit.Trail;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.MonthKeys;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/**
 * All that is recorded about oneself: a month as a calendar, and each of its days. Buttons name a month or a day and never a
 * person, so whoever presses one sees their own.
 */
public final class MyRecord implements Feature {
    private static final int MONTHS_BACK = 24;
    private static final Press STILL = Press.of(RecordLink.FEATURE, "still");

    private final Reading reading;
    private final DayText dayText;
    private final Workdays workdays;
    private final Explaining explaining;
    private final SpokenDates dates;

    /** @param explaining with which a day is explained */
    public MyRecord(People people, Settings settings, Workdays workdays, Leave leave, Rosters rosters, TakeOvers takeOvers,
            Explaining explaining, SpokenDates dates) {
        this.reading = new Reading(settings, new Attendance(settings), leave.own(), rosters, takeOvers,
                new OwnCorrections(people, settings));
        this.dayText = new DayText(people, settings, workdays, reading);
        this.workdays = workdays;
        this.explaining = explaining;
        this.dates = dates;
    }

    @Override
    public String name() {
        return RecordLink.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("me", Act.OWN, this::command).showing());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                RecordLink.MONTH.on(Act.OWN, (turn, m) -> within(turn, m) ? month(turn, m) : Refusal.of("desk.old_button")),
                RecordLink.DAY.on(Act.OWN,
                        (turn, d) -> within(turn, YearMonth.from(d)) ? day(turn, d) : Refusal.of("desk.old_button")),
                new TapSpec(STILL.verb(), Act.OWN, (turn, press) -> Reply.NOTHING));
    }

    /** As far back as is kept, and ahead as far as there are duties or leave. */
    private boolean within(Turn turn, YearMonth month) {
        return !month.isBefore(first(turn)) && !month.isAfter(reading.last(turn.tx(), turn.person()));
    }

    private YearMonth thisMonth(Turn turn) {
        return YearMonth.from(reading.today(turn.tx()));
    }

    private YearMonth first(Turn turn) {
        return thisMonth(turn).minusMonths(MONTHS_BACK);
    }

    /** This month; or a month or a day that is named. */
    private Reply command(Turn turn, String args) {
        if (args.isEmpty()) {
            return month(turn, thisMonth(turn));
        }
        Keyboard way = Keyboard.row(RecordLink.month(Text.of("record.button_this_month"), thisMonth(turn)));
        Optional<Period> named = dates.hear(args, reading.today(turn.tx()), SpokenDates.Toward.GONE).map(SpokenDates.Heard::period);
        if (named.isEmpty()) {
            return Reply.say(Text.of("record.which_month"), way);
        }
        LocalDate from = named.get().from();
        if (!within(turn, YearMonth.from(from))) {
            return Reply.say(Text.of("record.out_of_reach", "months", MONTHS_BACK), way);
        }
        return from.equals(named.get().to()) ? day(turn, from) : month(turn, YearMonth.from(from));
    }

    private Reply month(Turn turn, YearMonth month) {
        Tx tx = turn.tx();
        Person person = turn.person();
        OwnRecord own = reading.read(tx, person, new Period(month.atDay(1), month.atEndOfMonth()));
        Map<LocalDate, Cell> cells = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).collect(Collectors.toMap(
                Function.identity(), d -> Cell.of(own, d, reading.settings().leave(), workdays::isWorkday)));
        var objection = OwnObjection.of(tx, person, month, own.closed());
        Text text = new MonthText(person, reading.settings().zone())
                .of(own, objection.said(), Cell.legend(List.copyOf(cells.values())));
        return Reply.change(text, MonthKeys.of(month, STILL, d -> Optional.of(RecordLink.day(cells.get(d).label(d), d)))
                .and(MonthKeys.turning(
                        month, month.isAfter(first(turn)), reading.last(tx, person).isAfter(month), RecordLink::month))
                .and(explain(turn, own)).and(objection.ways()).and(Trail.button()));
    }

    private Reply day(Turn turn, LocalDate day) {
        OwnRecord own = reading.read(turn.tx(), turn.person(), Period.of(day));
        return Reply.change(dayText.of(turn.tx(), turn.person(), own), explain(turn, own)
                .and(Keyboard.row(RecordLink.month(Text.of("record.button_back"), YearMonth.from(day)))));
    }

    /** Of a closed month nothing is explained any more. */
    private Keyboard explain(Turn turn, OwnRecord own) {
        return own.closed() ? Keyboard.NONE : explaining.offer(turn.tx(), turn.person(), own.days().values());
    }
}
