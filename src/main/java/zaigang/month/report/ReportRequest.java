package zaigang.month.report;

import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.people.Scope;

/** What a report is to be about. */
public record ReportRequest(Scope scope, Period period) {
    /** What came of the words in which a report was asked for. */
    public sealed interface Parsed {}

    public record Understood(ReportRequest request) implements Parsed {}

    /** Not understood, or not theirs to see; the text says what to write instead. */
    public record Refused(Text why) implements Parsed {}
}
