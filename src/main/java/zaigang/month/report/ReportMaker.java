package zaigang.month.report;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.TallyText;
import zaigang.day.spotcheck.Checks;
import zaigang.spine.books.Books;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Selection;

/** Makes reports: for the chat and for the command line. Only reads; a snapshot will do. */
public final class ReportMaker {
    private final Texts texts;
    private final Workdays workdays;
    private final ZoneId zone;
    private final FigureSource source;

    public ReportMaker(Kit kit, Attendance attendance, Books books) {
        this.texts = kit.texts();
        this.workdays = kit.workdays();
        this.zone = kit.settings().zone();
        this.source = new FigureSource(kit.people(), attendance, books);
    }

    /** Text and sheet from one reading of the days. Rights are the caller's to check. */
    public Report make(Tx tx, Scope scope, Period period, Language language) {
        return make(tx, scope, period, language, Integer.MAX_VALUE);
    }

    /** The like, without the sheet where it would have more than so many bytes, which the text says then. */
    public Report make(Tx tx, Scope scope, Period period, Language language, int most) {
        return make(tx, Selection.of(scope), period, language, most);
    }

    /** Text and sheet of a selection; of a post or a home unit with the checks of those who are counted. */
    public Report make(Tx tx, Selection selection, Period period, Language language, int most) {
        Figures figures = source.read(tx, selection, period);
        Checks all = Checks.read(tx, selection.within(), period);
        Checks checks = selection.whole() ? all
                : all.of(figures.people().stream().map(p -> p.last().personId()).collect(Collectors.toSet()));
        Text compared = figures.isEmpty() ? Text.none() : ComparisonText.of(source.compared(tx, figures));
        boolean any = !figures.isEmpty() || !checks.isEmpty();
        Optional<ReportFile> file = any ? file(tx, figures, checks, language, most) : Optional.empty();
        Text tooLarge = any && file.isEmpty() ? Text.of("report.too_large", "megabytes", most / 1_000_000) : Text.none();
        return new Report(Text.paragraphs(ReportText.of(figures, compared), ChecksText.line(checks), tooLarge), file);
    }

    private Optional<ReportFile> file(Tx tx, Figures figures, Checks checks, Language language, int most) {
        var words = new PlainWords(texts, language, zone);
        LocalDateTime now = LocalDateTime.ofInstant(tx.now(), zone).truncatedTo(ChronoUnit.MINUTES);
        SheetWriter writer = SheetWriter.workbook("Zaigang");
        boolean days = !figures.isEmpty();
        if (days) {
            new SummarySheet(figures, words).write(writer, now);
            new GridSheet(figures, words, workdays).write(writer);
        }
        new ChecksSheet(figures, checks, words).write(writer);
        if (days) {
            new NotesSheet(figures, words).write(writer);
        }
        Text caption = Text.lines(
                ReportText.title(figures), days ? TallyText.of(figures.tally()) : ChecksText.line(checks));
        return writer.bytesUpTo(most).map(bytes -> new ReportFile(
                fileName(figures, words), bytes, checks.locate() ? new Text.Located(caption) : caption));
    }

    private static String fileName(Figures figures, PlainWords words) {
        String name = words.of("report.file_name");
        String scope = figures.scopeName();
        String cut = ReportFile.safe(scope.isEmpty() ? name : name + "_" + scope);
        Period period = figures.period();
        return period.from().equals(period.to())
                ? cut + "_" + period.from() + ".xlsx"
                : cut + "_" + period.from() + "_" + period.to() + ".xlsx";
    }
}
