package zaigang.month.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;

/** The months of a report as pictures, as many pages as they take. */
record PictureReport(Pictures pictures, Texts texts, ZoneId zone) implements ReportFormat {
    @Override
    public String name() {
        return "png";
    }

    /** The first page. */
    @Override
    public Optional<byte[]> write(ReportContent content, Language language) {
        return pages(content, language).stream().findFirst();
    }

    @Override
    public List<byte[]> pages(ReportContent content, Language language) {
        return content.figures().isEmpty() ? List.of()
                : pictures.month(content.figures(), new PlainWords(texts, language, zone), content.at().toLocalDateTime()).stream()
                        .map(PictureFile::bytes).toList();
    }
}
