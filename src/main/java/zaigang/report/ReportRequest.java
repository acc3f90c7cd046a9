package zaigang.report;

import zaigang.people.Scope;
import zaigang.text.Text;
import zaigang.workdays.Period;

/** What a report is to be about. */
public record ReportRequest(Scope scope, Period period) {
    /** What came of the words in which a report was asked for. */
    public sealed interface Parsed {}

    public record Understood(ReportRequest request) implements Parsed {}

    /** Not understood, or not theirs to see; the text says what to write instead. */
    public record Refused(Text why) implements Parsed {}
}
