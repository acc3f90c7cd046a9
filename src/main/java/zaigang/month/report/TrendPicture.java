package zaigang.month.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import zaigang.base.text.Text;
import zaigang.day.attendance.Tally;
import zaigang.month.pictures.Trend;

/** The values of the rate as a line: a point for each week, or for each month where there are many weeks. */
record TrendPicture(Figures figures, PlainWords words, PictureHeads heads) {
    private static final int MOST_WEEKS = 14;

    Trend values() {
        List<Trend.Point> weeks = points(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY), "picture.pattern_week");
        boolean many = weeks.size() > MOST_WEEKS;
        Text unit = Text.of(many ? "picture.by_month" : "picture.by_week", "period", heads.days(figures.period(), figures.daysHeld()));
        return new Trend(heads.of("picture.trend_of", unit, figures.tally()),
                many ? points(TemporalAdjusters.lastDayOfMonth(), "picture.pattern_month") : weeks,
                words.of("picture.expected"), words.of("picture.present"), words.of("report.nothing"));
    }

    /** @param last of the days that are one point */
    private List<Trend.Point> points(TemporalAdjuster last, String pattern) {
        var format = DateTimeFormatter.ofPattern(words.of(pattern), words.language().locale());
        var points = new ArrayList<Trend.Point>();
        LocalDate from = figures.period().from();
        while (!from.isAfter(figures.period().to())) {
            LocalDate to = Collections.min(List.of(from.with(last), figures.period().to()));
            Collection<DateFigures> days = figures.byDate().subMap(from, to.plusDays(1)).values();
            Tally tally = Sum.ofSums(days.stream().map(DateFigures::sum).toList()).tally();
            points.add(new Trend.Point(format.format(from), tally.rate(), words.of(ReportPhrases.rate(tally)),
                    tally.present(), tally.expected()));
            from = to.plusDays(1);
        }
        return points;
    }
}
