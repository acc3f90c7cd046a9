package zaigang.month.myrecord;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.away.leave.OwnLeave;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.Explaining;
import zaigang.day.attendance.RecordLink;
import zaigang.day.corrections.OwnCorrections;
import zaigang.day.deeds.Deeds;
import zaigang.duty.roster.Rosters;
import zaigang.duty.takeover.TakeOvers;
import zaigang.month.monthend.OwnObjection;
import zaigang.month.report.ReportLinks;
import zaigang.spine.audit.Trail;
import zaigang.spine.books.Books;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.MonthKeys;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.chat.Verb;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/**
 * All that is recorded about oneself: a month as a calendar, and each of its days. Buttons name a month or a day and never a
 * person, so whoever presses one sees their own.
 */
public final class MyRecord implements Feature {
    private static final int MONTHS_BACK = 24;
    /** Under days that lead nowhere. */
    private static final Verb.Bare STILL = Verb.bare(RecordLink.FEATURE, "still");

    private final OwnRecords records;
    private final DayText dayText;
    private final Workdays workdays;
    private final Explaining explaining;

    /** @param explaining with which a day is explained */
    public MyRecord(Kit kit, Attendance attendance, Books books, OwnLeave leave, Rosters rosters, TakeOvers takeOvers,
            Explaining explaining) {
        this.records = new OwnRecords(kit.settings(), attendance, books, leave, rosters, takeOvers,
                new OwnCorrections(kit.people(), kit.settings()));
        this.dayText = new DayText(kit.people(), kit.settings(), kit.workdays(), records);
        this.workdays = kit.workdays();
        this.explaining = explaining;
    }

    @Override
    public String name() {
        return RecordLink.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.hearing("me", Act.OWN, this::command).showing().lookingBack());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                RecordLink.MONTH.on(Act.OWN, (turn, month) ->
                        within(turn, month) ? month(turn, month) : Refusal.of("desk.old_button")),
                RecordLink.DAY.on(Act.OWN, (turn, day) ->
                        within(turn, YearMonth.from(day)) ? day(turn, day) : Refusal.of("desk.old_button")),
                STILL.on(Act.OWN, turn -> Reply.NOTHING));
    }

    /** As far back as is kept, and ahead as far as there are duties or leave. */
    private boolean within(Turn turn, YearMonth month) {
        return !month.isBefore(first(turn)) && !month.isAfter(records.last(turn.tx(), turn.person()));
    }

    private YearMonth thisMonth(Turn turn) {
        return YearMonth.from(records.today(turn.tx()));
    }

    private YearMonth first(Turn turn) {
        return thisMonth(turn).minusMonths(MONTHS_BACK);
    }

    /** This month; or a month or a day that is named. What concerns others is not to be seen here. */
    private Reply command(Turn turn, Heard heard) {
        Optional<Period> named = heard.first(Found.Days.class).map(d -> d.days(true));
        Keyboard way = Keyboard.row(RecordLink.month(Text.of("record.button_this_month"), thisMonth(turn)));
        if (heard.all(Found.Someone.class).stream().anyMatch(s -> s.person().id() != turn.person().id())
                || !heard.all(Found.Unit.class).isEmpty()) {
            return Reply.say(Text.of("record.only_own"), named.map(p -> YearMonth.from(p.from())).filter(m -> within(turn, m))
                    .map(m -> Keyboard.row(RecordLink.month(Text.of("record.button_month", "month", m), m))).orElse(way));
        }
        if (named.isEmpty()) {
            return heard.left().isEmpty() ? month(turn, thisMonth(turn)) : Reply.say(Text.of("record.which_month"), way);
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
        OwnRecord own = records.read(tx, person, new Period(month.atDay(1), month.atEndOfMonth()));
        Map<LocalDate, DayCell> cells = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).collect(Collectors.toMap(
                Function.identity(), d -> DayCell.of(own, d, records.settings().leave(), workdays::isWorkday)));
        var objection = OwnObjection.of(tx, person, month, own.closed());
        Text text = new MonthText(person, records.settings().zone())
                .of(own, objection.said(), DayCell.legend(List.copyOf(cells.values())));
        return Reply.change(text, MonthKeys.of(month, STILL.press(), d -> Optional.of(RecordLink.day(cells.get(d).label(d), d)))
                .and(MonthKeys.turning(
                        month, month.isAfter(first(turn)), records.last(tx, person).isAfter(month), RecordLink::month))
                .and(explain(turn, own)).and(objection.ways())
                .and(own.days().isEmpty() ? Keyboard.NONE : Keyboard.row(ReportLinks.picture(own.period(), new Scope.Only(person.id()))))
                .and(Trail.button()));
    }

    private Reply day(Turn turn, LocalDate day) {
        OwnRecord own = records.read(turn.tx(), turn.person(), Period.of(day));
        return Reply.change(dayText.of(turn.tx(), turn.person(), own), explain(turn, own)
                .and(Deeds.ways(turn.tx(), turn.person().id(), day)).and(Keyboard.row(RecordLink.month(Text.of("record.button_back"), YearMonth.from(day)))));
    }

    /** Of a closed month nothing is explained any more. */
    private Keyboard explain(Turn turn, OwnRecord own) {
        return own.closed() ? Keyboard.NONE : explaining.offer(turn.tx(), turn.person(), own.days().values());
    }
}
