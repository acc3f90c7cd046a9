package zaigang.month.report;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.base.settings.ReportSettings;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.TallyText;
import zaigang.day.spotcheck.Checks;
import zaigang.duty.roster.Rosters;
import zaigang.spine.books.Books;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Selection;

/** Makes reports: for the chat and for the command line. Only reads; a snapshot will do. */
public final class ReportMaker {
    private final Texts texts;
    private final Workdays workdays;
    private final ZoneId zone;
    private final FigureSource source;
    private final Pictures pictures;
    private final People people;
    private final Rosters rosters;
    private final ReportSettings settings;

    public ReportMaker(Kit kit, Attendance attendance, Books books) {
        this.texts = kit.texts();
        this.workdays = kit.workdays();
        this.zone = kit.settings().zone();
        this.pictures = new Pictures(kit.workdays());
        this.source = new FigureSource(kit.people(), attendance, books);
        this.people = kit.people();
        this.rosters = new Rosters(kit.people(), kit.outbox(), kit.settings(), kit.workdays());
        this.settings = kit.settings().report();
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
        return make(content(tx, selection, period), language, most);
    }

    /** All that is reported of a selection and a period. */
    public ReportContent content(Tx tx, Selection selection, Period period) {
        Figures figures = source.read(tx, selection, period);
        Checks all = Checks.read(tx, selection.within(), period);
        Checks checks = selection.whole() ? all
                : all.of(figures.people().stream().map(p -> p.last().personId()).collect(Collectors.toSet()));
        return new ReportContent(figures, source.compared(tx, figures), checks,
                DutyFigures.read(tx, rosters, people, workdays, figures), tx.now().atZone(zone).truncatedTo(ChronoUnit.MINUTES));
    }

    /** Text and sheet of what was read, without the sheet where it would have more than so many bytes, which the text says then. */
    public Report make(ReportContent content, Language language, int most) {
        Optional<ReportFile> file = sheet(content, language, most);
        Text tooLarge = !content.isEmpty() && file.isEmpty()
                ? Text.of("report.too_large", "megabytes", most / 1_000_000) : Text.none();
        return new Report(Text.paragraphs(ReportText.of(content.figures(), ComparisonText.of(content.compared())),
                ChecksText.line(content.checks()), tooLarge), file);
    }

    /** There is one, since it keeps the font. */
    Pictures pictures() {
        return pictures;
    }

    /** The forms in which what was read goes to other programs and into files. */
    public List<ReportFormat> formats() {
        return List.of(new SheetReport(this), new CsvReport(), new JsonReport(), new PictureReport(pictures, texts, zone));
    }

    /** Empty where nothing is recorded, or where it would have more than so many bytes. */
    Optional<ReportFile> sheet(ReportContent content, Language language, int most) {
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Figures figures = content.figures();
        Checks checks = content.checks();
        var words = new PlainWords(texts, language, zone);
        LocalDateTime now = content.at().toLocalDateTime();
        SheetWriter writer = SheetWriter.workbook("Zaigang").printing(ReportPrinting.of(figures, words, settings.paper(), now));
        boolean days = !figures.isEmpty();
        if (days) {
            new SummarySheet(figures, words, settings.columns(), p -> p.restDays(now.toLocalDate(), workdays::isWorkday))
                    .write(writer, now);
            new DetailSheet(figures, words).write(writer);
            new GridSheet(figures, words, workdays).write(writer);
            new DutySheet(figures, content.duties(), words, workdays).write(writer);
        }
        new ChecksSheet(figures, checks, words).write(writer);
        if (days) {
            new NotesSheet(figures, words).write(writer);
        }
        Text caption = Text.lines(
                ReportText.title(figures), days ? TallyText.of(figures.tally()) : ChecksText.line(checks));
        return writer.bytesUpTo(most).map(bytes -> new ReportFile(ReportFile.name(words.of("report.file_name"), figures, "xlsx"),
                bytes, checks.locate() ? new Text.Located(caption) : caption));
    }

    /** What a file of these figures is called in a form. */
    public String fileName(ReportContent content, ReportFormat format, Language language) {
        return ReportFile.name(texts.plain(language, Text.of("report.file_name")), content.figures(), format.name());
    }
}
