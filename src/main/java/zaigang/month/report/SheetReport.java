package zaigang.month.report;

import java.util.Optional;
import zaigang.base.text.Language;

/** The sheet that is sent in chat. */
record SheetReport(ReportMaker maker) implements ReportFormat {
    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public Optional<byte[]> write(ReportContent content, Language language) {
        return maker.sheet(content, language, Integer.MAX_VALUE).map(ReportFile::bytes);
    }
}
