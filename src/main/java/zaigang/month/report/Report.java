package zaigang.month.report;

import java.util.Optional;
import zaigang.base.text.Text;

/**
 * A report: the text for the chat and the sheet, both of the same figures.
 *
 * @param file empty where there is nothing to report
 */
public record Report(Text text, Optional<ReportFile> file) {}
