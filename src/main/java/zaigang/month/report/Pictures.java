package zaigang.month.report;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.pictures.Drawing;
import zaigang.base.pictures.Lettering;
import zaigang.base.pictures.Png;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.day.attendance.TallyText;
import zaigang.duty.roster.Duty;
import zaigang.month.pictures.BoardSheet;
import zaigang.month.pictures.CalendarMonthSheet;
import zaigang.month.pictures.DutySharesSheet;
import zaigang.month.pictures.PeopleMonthSheet;
import zaigang.month.pictures.TrendSheet;
import zaigang.spine.people.Scope;

/**
 * Pictures of figures: the very numbers of the text and the sheet, as one page or several in their order. They are heavy work, some tenths
 * of a second each, and belong where sheets are made. The font is read with the first of them and kept; callers wait for each other.
 */
public final class Pictures {
    /** More people than this are no picture any more: of them each day's rate is shown. */
    static final int MOST_PEOPLE = 120;

    private final Workdays workdays;
    private Optional<Lettering> lettering = Optional.empty();

    public Pictures(Workdays workdays) {
        this.workdays = workdays;
    }

    /**
     * The months of a period, a page or several for each: of a person a calendar, of a team and of others people by days, of very many
     * a calendar of each day's rate.
     */
    public synchronized List<PictureFile> month(Figures figures, PlainWords words, LocalDateTime made) {
        var values = new MonthPicture(figures, words, workdays, new PictureHeads(figures, words, made));
        var drawings = new ArrayList<Drawing>();
        for (YearMonth month : values.months()) {
            drawings.addAll(figures.scope() instanceof Scope.Only
                    ? CalendarMonthSheet.draw(lettering(), List.of(values.person(month)))
                    : figures.people().size() > MOST_PEOPLE || figures.isEmpty()
                            ? CalendarMonthSheet.draw(lettering(), List.of(values.scope(month)))
                            : PeopleMonthSheet.draw(lettering(), values.people(month)));
        }
        return files(drawings, name(figures, words, "picture.file_month"), caption(figures));
    }

    /** The on-post rate over the weeks of a period, or over its months where there are more than fourteen weeks. */
    public synchronized List<PictureFile> trend(Figures figures, PlainWords words, LocalDateTime made) {
        var values = new TrendPicture(figures, words, new PictureHeads(figures, words, made)).values();
        return files(TrendSheet.draw(lettering(), values), name(figures, words, "picture.file_trend"), caption(figures));
    }

    /** The board of a day. */
    public synchronized List<PictureFile> board(Figures figures, PlainWords words, LocalDateTime made) {
        var values = new BoardPicture(figures, words, new PictureHeads(figures, words, made)).values();
        return files(BoardSheet.draw(lettering(), values), name(figures, words, "picture.file_board"), caption(figures));
    }

    /**
     * How the shifts of a roster are shared out.
     *
     * @param duties those of the period, earliest first
     */
    public synchronized List<PictureFile> duties(String roster, Period period, List<Duty> duties, PlainWords words, LocalDateTime made) {
        var values = new DutyPicture(roster, period, duties, words, workdays, made).values();
        String name = ReportFile.named(words.of("picture.file_duties") + "_" + roster, period);
        Text caption = Text.verbatim(values.head().title() + "\u3000" + values.head().period());
        return files(DutySharesSheet.draw(lettering(), values), name, caption);
    }

    private static String name(Figures figures, PlainWords words, String kind) {
        String name = words.of(kind);
        return ReportFile.named(figures.scopeName().isEmpty() ? name : name + "_" + figures.scopeName(), figures.period());
    }

    private static Text caption(Figures figures) {
        return Text.lines(ReportText.title(figures), figures.isEmpty() ? Text.of("report.nothing") : TallyText.of(figures.tally()));
    }

    private Lettering lettering() {
        if (lettering.isEmpty()) {
            lettering = Optional.of(Lettering.load());
        }
        return lettering.get();
    }

    private List<PictureFile> files(List<Drawing> drawings, String name, Text caption) {
        var files = new ArrayList<PictureFile>();
        for (Drawing drawing : drawings) {
            String number = drawings.size() > 1 ? "_" + (files.size() + 1) : "";
            files.add(new PictureFile(name + number + ".png", Png.of(drawing, lettering()), caption));
        }
        return files;
    }
}
