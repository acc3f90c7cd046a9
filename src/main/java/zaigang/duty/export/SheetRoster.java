package zaigang.duty.export;

import java.util.Optional;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Workdays;

/** A sheet for each roster and month, laid out as a list, which the import reads: whole months, as in chat. */
record SheetRoster(Texts texts, Workdays workdays) implements RosterFormat {
    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public Optional<byte[]> write(RosterContent content, Language language) {
        SheetWriter writer = SheetWriter.workbook("Zaigang");
        var words = new SheetWords(texts, language, workdays);
        boolean several = content.months().stream().map(RosterMonth::month).distinct().count() > 1;
        content.months().forEach(m -> Layout.LIST.write(m, words,
                writer.sheet(several ? m.roster().name() + " " + m.month() : m.roster().name())));
        return content.isEmpty() ? Optional.empty() : Optional.of(writer.bytes());
    }
}
