package zaigang.month.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.EmptyPostText;
import zaigang.day.attendance.EmptyPosts;
import zaigang.day.attendance.Tally;
import zaigang.day.attendance.TallyText;

/** The sentences that board, report, digest and bulletin have in common. */
public final class ReportPhrases {
    /** More vacancies than this are counted, not listed. */
    private static final int VACANCIES = 10;

    private ReportPhrases() {}

    /** A scope by its name; the county has none of its own. */
    public static Text scope(String name) {
        return name.isEmpty() ? Text.of("report.county") : Text.verbatim(name);
    }

    /**
     * The name of what figures are about, with that not all people of a post or a home unit are counted where others are not the
     * reader's to see.
     */
    static Text scope(Figures figures) {
        return figures.withinName().isEmpty() ? scope(figures.scopeName())
                : Text.of("report.scope_limited", "name", figures.scopeName(), "scope", figures.withinName());
    }

    /** Whether figures are final. */
    static Text status(Figures figures) {
        return Text.of(figures.closed() ? "month.status_closed" : "month.status_draft");
    }

    /** A day, a month or a range. */
    public static Text period(Period period) {
        YearMonth month = YearMonth.from(period.from());
        if (period.from().equals(period.to())) {
            return Text.of("report.day", "day", period.from());
        }
        return period.equals(new Period(month.atDay(1), month.atEndOfMonth()))
                ? Text.of("report.month", "month", month)
                : Text.of("report.range", "from", period.from(), "to", period.to());
    }

    /** One line of a part: the rate with what it is counted from. */
    public static Text line(Text label, Tally tally) {
        return Text.of("report.unit_line", "name", label, "rate", rate(tally), "figures", TallyText.brief(tally));
    }

    static Text rate(Tally tally) {
        OptionalInt rate = tally.rate();
        return rate.isPresent() ? Text.of("report.rate", "rate", rate.getAsInt()) : Text.of("report.no_rate");
    }

    /** The empty posts of figures about one day. */
    static Text emptyPosts(Figures figures) {
        return emptyPosts(figures.emptyPosts().values().stream().flatMap(List::stream).toList(), figures.names());
    }

    /** Empty posts, a line for each; {@link Text#NONE} where there is none. */
    public static Text emptyPosts(List<EmptyPosts.Empty> empty, PlaceNames names) {
        var lines = new ArrayList<Text>();
        empty.stream().limit(VACANCIES).forEach(v -> lines.add(EmptyPostText.of(v, names.posts().getOrDefault(v.postId(), ""))));
        if (empty.size() > VACANCIES) {
            lines.add(Text.of("report.more_vacancies", "count", empty.size() - VACANCIES));
        }
        return Text.lines(lines);
    }
}
