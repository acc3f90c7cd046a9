package zaigang.month.report;

import java.time.LocalDateTime;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Tally;
import zaigang.day.attendance.TallyText;
import zaigang.month.pictures.PictureHead;
import zaigang.spine.people.Scope;

/** What stands around the pictures of figures: of whom, of when, counted from what, made when. */
record PictureHeads(Figures figures, PlainWords words, LocalDateTime made) {
    /** @param title a phrase with a place for the scope */
    PictureHead of(String title, Text period, Tally tally) {
        boolean any = !figures.isEmpty();
        return new PictureHead(words.of(title, "scope", ReportPhrases.scope(figures.scopeName())), words.of(ReportPhrases.status(figures)),
                figures.closed(), words.of(period), any ? words.of(ReportPhrases.rate(tally)) : "", words.of("picture.rate_name"),
                any ? words.of(TallyText.brief(tally)) : "", made(words, made), pages(words));
    }

    Text days(Period period, long days) {
        Text when = ReportPhrases.period(period);
        return figures.isEmpty() ? when
                : figures.scope() instanceof Scope.Only ? Text.of("picture.days_of_one", "period", when, "days", days)
                        : Text.of("picture.days", "period", when, "days", days, "people", figures.people().size());
    }

    static String made(PlainWords words, LocalDateTime made) {
        return words.of("picture.made", "date", made.toLocalDate().toString(), "time", made.toLocalTime());
    }

    static PictureHead.Pages pages(PlainWords words) {
        return (page, pages) -> words.of("picture.page", "page", page, "pages", pages);
    }
}
