package zaigang.month.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import zaigang.base.pictures.Tone;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.workdays.DayKind;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.day.attendance.Tally;
import zaigang.month.pictures.CalendarMonth;
import zaigang.month.pictures.Meaning;
import zaigang.month.pictures.PeopleMonth;
import zaigang.month.pictures.PictureHead;

/** The values of a month's picture: of one person and of very many a calendar, of others people by days. */
record MonthPicture(Figures figures, PlainWords words, Workdays workdays, PictureHeads heads) {
    /** A rate below this is to be looked at. */
    private static final int LOW = 80;
    private static final int HIGH = 95;
    private static final int WEEK = 7;

    /** Those of the period's months on which there was anything; the first one where there was nothing at all. */
    List<YearMonth> months() {
        List<YearMonth> found = figures.byDate().keySet().stream().map(YearMonth::from).distinct().toList();
        return found.isEmpty() ? List.of(YearMonth.from(figures.period().from())) : found;
    }

    private Period within(YearMonth month) {
        return new Period(Collections.max(List.of(figures.period().from(), month.atDay(1))),
                Collections.min(List.of(figures.period().to(), month.atEndOfMonth())));
    }

    private static Stream<LocalDate> days(Period period) {
        return period.from().datesUntil(period.to().plusDays(1));
    }

    private PictureHead head(YearMonth month) {
        Period period = within(month);
        List<DateFigures> held = days(period).flatMap(d -> Optional.ofNullable(figures.byDate().get(d)).stream()).toList();
        Tally tally = Sum.ofSums(held.stream().map(DateFigures::sum).toList()).tally();
        PictureHead head = heads.of("picture.month_of", heads.days(period, held.size()), tally);
        return figures.isEmpty() ? head.saying(words.of("report.nothing")) : head;
    }

    private List<Sign> used(YearMonth month) {
        return days(within(month)).flatMap(d -> Optional.ofNullable(figures.byDate().get(d)).stream())
                .flatMap(d -> d.signs().stream()).toList();
    }

    private boolean rests(LocalDate day) {
        return !figures.byDate().containsKey(day) && !workdays.isWorkday(day);
    }

    PeopleMonth people(YearMonth month) {
        List<LocalDate> days = days(within(month)).toList();
        return new PeopleMonth(head(month), days.stream().map(this::column).toList(), parts(days),
                PictureSigns.legend(used(month), words), words.of("picture.bar_rate"));
    }

    private PeopleMonth.Day column(LocalDate day) {
        OptionalInt rate = figures.byDate().containsKey(day) ? figures.byDate().get(day).sum().tally().rate() : OptionalInt.empty();
        return new PeopleMonth.Day(String.valueOf(day.getDayOfMonth()), weekday(day.getDayOfWeek(), TextStyle.NARROW), rests(day), rate);
    }

    private String weekday(DayOfWeek day, TextStyle style) {
        return day.getDisplayName(style, words.language().locale());
    }

    /** By team, where there are several, in the order of the sheet. */
    private List<PeopleMonth.Part> parts(List<LocalDate> days) {
        var parts = new ArrayList<PeopleMonth.Part>();
        Optional<Long> team = Optional.empty();
        var rows = new ArrayList<PeopleMonth.Row>();
        boolean several = figures.people().stream().map(p -> p.last().teamId()).distinct().count() > 1;
        for (PersonFigures person : figures.people()) {
            if (days.stream().noneMatch(d -> person.sign(d).isPresent())) {
                continue;
            }
            if (several && !rows.isEmpty() && !team.equals(person.last().teamId())) {
                parts.add(new PeopleMonth.Part(name(team), List.copyOf(rows)));
                rows.clear();
            }
            team = person.last().teamId();
            rows.add(new PeopleMonth.Row(person.last().name(), days.stream()
                    .map(d -> person.sign(d).map(s -> PictureSigns.signed(s, words))).toList()));
        }
        parts.add(new PeopleMonth.Part(several ? name(team) : "", List.copyOf(rows)));
        return parts;
    }

    private String name(Optional<Long> team) {
        return words.of(ScopePart.label(ScopePart.Kind.TEAM, team, figures.names().team(team)));
    }

    /** Of one person: each day with its sign and a word. */
    CalendarMonth person(YearMonth month) {
        Optional<PersonFigures> one = figures.people().stream().findFirst();
        return calendar(month, PictureSigns.legend(used(month), words),
                day -> one.flatMap(p -> p.sign(day)).map(s -> new CalendarMonth.Field(
                        words.of(s.key()), words.of("picture.short_" + s.code()), PictureSigns.tone(s))));
    }

    /** Of many people: each day with its rate, and how many of how many that is. */
    CalendarMonth scope(YearMonth month) {
        return calendar(month, figures.isEmpty() ? List.of() : List.of(
                new Meaning("", Tone.PALE_BLUE, words.of("picture.rate_from", "rate", HIGH)),
                new Meaning("", Tone.YELLOW, words.of("picture.rate_between", "from", LOW, "to", HIGH)),
                new Meaning("", Tone.ORANGE, words.of("picture.rate_below", "rate", LOW))),
                day -> Optional.ofNullable(figures.byDate().get(day)).map(d -> field(d.sum().tally())));
    }

    private CalendarMonth.Field field(Tally tally) {
        int rate = tally.rate().orElse(0);
        Tone tone = tally.rate().isEmpty() ? Tone.GREY : rate >= HIGH ? Tone.PALE_BLUE : rate >= LOW ? Tone.YELLOW : Tone.ORANGE;
        return new CalendarMonth.Field(words.of(ReportPhrases.rate(tally)), tally.present() + "/" + tally.expected(), tone);
    }

    private interface Fields {
        Optional<CalendarMonth.Field> of(LocalDate day);
    }

    private CalendarMonth calendar(YearMonth month, List<Meaning> legend, Fields fields) {
        Period period = within(month);
        List<String> weekdays = Arrays.stream(DayOfWeek.values()).map(d -> weekday(d, TextStyle.SHORT)).toList();
        return new CalendarMonth(head(month), weekdays, (period.from().getDayOfWeek().getValue() - 1) % WEEK,
                days(period).map(d -> new CalendarMonth.Day(String.valueOf(d.getDayOfMonth()), aside(d), rests(d), fields.of(d))).toList(),
                legend);
    }

    private String aside(LocalDate day) {
        return words.of(switch (workdays.kind(day)) {
            case DayKind.Workday w -> Text.none();
            case DayKind.Weekend w -> figures.byDate().containsKey(day) ? Text.none() : Text.of("picture.rest");
            // Their names are data in Chinese.
            case DayKind.Holiday h -> words.language() == Language.ZH ? Text.verbatim(h.name()) : Text.of("picture.holiday");
            case DayKind.MakeUpDay m -> Text.of("picture.made_up");
        });
    }
}
