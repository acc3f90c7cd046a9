package zaigang.month.bulletin;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.day.attendance.TallyText;
import zaigang.month.bulletin.HomeUnits.HomeUnit;
import zaigang.month.report.PlainWords;
import zaigang.month.report.ReportFile;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.chat.Keyboard;

/** Makes of a bulletin what was asked for. */
record BulletinMaker(Texts texts, ZoneId zone) {
    private static final String NO_HOME_UNIT = "no_home_unit";

    /**
     * What goes to the one who asked, and into the log.
     *
     * @param text {@link Text#NONE} where there is only a file
     * @param log whom it concerns; nobody where nothing is made that could leave the house
     */
    record Made(Text text, Keyboard keyboard, Optional<ReportFile> file, List<About> log, String detail) {}

    Made make(Bulletin bulletin, BulletinOrder order, Language language) {
        var words = new PlainWords(texts, language, zone);
        return switch (order.kind()) {
            case BULLETIN -> bulletin(bulletin, words);
            case HOME_UNIT -> bulletin.homeUnits().find(order.unit()).map(unit -> homeUnit(bulletin, words, unit))
                    .orElseGet(() -> says(Text.of("bulletin.no_such_unit")));
            case COMPARISON -> says(new BulletinText(bulletin).comparison());
        };
    }

    private static Made says(Text text) {
        return new Made(text, Keyboard.NONE, Optional.empty(), List.of(), "");
    }

    private static Made bulletin(Bulletin bulletin, PlainWords words) {
        var text = new BulletinText(bulletin);
        if (bulletin.figures().isEmpty()) {
            return says(text.text());
        }
        SheetWriter writer = SheetWriter.workbook("Zaigang");
        new BulletinSheet(bulletin, words).write(writer);
        HomeUnitSheet.of(bulletin, words).write(writer);
        Text caption = Text.lines(text.title(), TallyText.of(bulletin.figures().tally()), Text.of("bulletin.not_whole"));
        var file = new ReportFile(name(bulletin, words, "bulletin.file_name", ""), writer.bytes(), caption);
        return new Made(text.text(), text.ways(), Optional.of(file), List.of(About.scope(bulletin.scope())),
                bulletin.month().toString());
    }

    /** In the log it concerns the people of that unit and nobody else; people of no unit are nobody's to send. */
    private static Made homeUnit(Bulletin bulletin, PlainWords words, HomeUnit unit) {
        SheetWriter writer = SheetWriter.workbook("Zaigang");
        HomeUnitSheet.of(bulletin, words, unit).write(writer);
        Text caption = Text.of(unit.known() ? "bulletin.unit_caption" : "bulletin.unknown_caption", "unit", unit.label(),
                "month", bulletin.month(), "scope", bulletin.scopeName(), "count", unit.people().size());
        var file = new ReportFile(
                name(bulletin, words, "bulletin.check_file_name", words.of(unit.label())), writer.bytes(), caption);
        List<About> log = unit.known() ? unit.people().stream().map(About::person).toList()
                : List.of(About.scope(bulletin.scope()));
        return new Made(Text.none(), Keyboard.NONE, Optional.of(file), log,
                Audit.detail(bulletin.month(), unit.known() ? unit.name() : NO_HOME_UNIT));
    }

    private static String name(Bulletin bulletin, PlainWords words, String key, String unit) {
        String scope = bulletin.figures().scopeName();
        return ReportFile.safe(words.of(key) + (scope.isEmpty() ? "" : "_" + scope) + (unit.isEmpty() ? "" : "_" + unit))
                + "_" + bulletin.month() + ".xlsx";
    }
}
