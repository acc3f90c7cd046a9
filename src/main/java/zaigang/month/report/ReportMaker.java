package zaigang.month.report;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/** Makes reports: for the chat and for the command line. Only reads; a snapshot will do. */
public final class ReportMaker {
    private final People people;
    private final Texts texts;
    private final Workdays workdays;
    private final ZoneId zone;
    private final Attendance attendance;
    private final Books books;
    private final ReportLedger ledger = new ReportLedger();

    public ReportMaker(Kit kit, Attendance attendance, Books books) {
        this.people = kit.people();
        this.texts = kit.texts();
        this.workdays = kit.workdays();
        this.zone = kit.settings().zone();
        this.attendance = attendance;
        this.books = books;
    }

    /** Text and sheet from one reading of the days. Rights are the caller's to check. */
    public Report make(Tx tx, Scope scope, Period period, Language language) {
        return make(tx, scope, period, language, Integer.MAX_VALUE);
    }

    /** The like, without the sheet where it would have more than so many bytes, which the text says then. */
    public Report make(Tx tx, Scope scope, Period period, Language language, int most) {
        Figures figures = Figures.read(tx, people, attendance, books, scope, period);
        Checks checks = Checks.read(tx, scope, period);
        boolean any = !figures.isEmpty() || !checks.isEmpty();
        Optional<ReportFile> file = any ? file(tx, figures, checks, language, most) : Optional.empty();
        Text tooLarge = any && file.isEmpty() ? Text.of("report.too_large", "megabytes", most / 1_000_000) : Text.none();
        return new Report(Text.paragraphs(ReportText.of(figures), ChecksText.line(checks), tooLarge), file);
    }

    private Optional<ReportFile> file(Tx tx, Figures figures, Checks checks, Language language, int most) {
        var words = new PlainWords(texts, language, zone);
        LocalDateTime now = LocalDateTime.ofInstant(tx.now(), zone).truncatedTo(ChronoUnit.MINUTES);
        SheetWriter writer = SheetWriter.workbook("Zaigang");
        boolean days = !figures.isEmpty();
        if (days) {
            new SummarySheet(figures, words, ledger.homeUnits(tx)).write(writer, now);
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
        return ReportFile.named(scope.isEmpty() ? name : name + "_" + scope, figures.period()) + ".xlsx";
    }
}
