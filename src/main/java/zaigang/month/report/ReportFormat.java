package zaigang.month.report;

import java.util.List;
import java.util.Optional;
import zaigang.base.text.Language;

/** A form in which a report goes to other programs and into files. Its figures are those of the message in chat. */
public interface ReportFormat {
    /** As it is asked for, and how its files end: lowercase letters. */
    String name();

    /**
     * The report in this form.
     *
     * @param language of headings, where the form has any that are for people
     * @return empty where nothing is recorded and the form has no way to say so
     */
    Optional<byte[]> write(ReportContent content, Language language);

    /** The report as the files it takes, in their order: one, unless the form has pages; none where nothing is recorded. */
    default List<byte[]> pages(ReportContent content, Language language) {
        return write(content, language).stream().toList();
    }
}
