package zaigang.month.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import zaigang.base.text.Text;
import zaigang.day.attendance.Tally;
import zaigang.day.attendance.TallyText;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Selection;

/** A report as a message: figures, a line for each part, and who was late or not confirmed. */
final class ReportText {
    /** More parts or names than this are in the sheet only. */
    private static final int PARTS = 40;
    private static final int NAMES = 20;

    private ReportText() {}

    static Text title(Figures figures) {
        return Text.of("report.title", "period", ReportPhrases.period(figures.period()),
                "scope", ReportPhrases.scope(figures),
                "status", ReportPhrases.status(figures));
    }

    /** @param compared with the period before, in words */
    static Text of(Figures figures, Text compared) {
        if (figures.isEmpty()) {
            return Text.paragraphs(title(figures), Text.of("report.nothing"));
        }
        boolean oneDay = figures.period().from().equals(figures.period().to());
        return Text.paragraphs(
                Text.lines(title(figures), oneDay ? Text.none() : Text.of("report.basis", "days", figures.daysHeld(),
                        "people", figures.people().size())),
                oneDay ? ReportPhrases.emptyPosts(figures) : Text.none(),
                Text.lines(TallyText.of(figures.tally()), ComparisonText.away(Comparison.Side.of(figures)), compared),
                Text.lines(parts(figures)),
                Text.lines(
                        remark("report.who_late", figures, oneDay, ReportText::late),
                        remark("report.who_unconfirmed", figures, oneDay, ReportText::unconfirmed),
                        remark("report.who_absent", figures, oneDay, s -> s.of(Tally.Count.ABSENT))));
    }

    private static int late(Sum sum) {
        return sum.of(Tally.Count.ON_POST_LATE) + sum.of(Tally.Count.OUT_LATE);
    }

    static int unconfirmed(Sum sum) {
        return sum.of(Tally.Count.UNCONFIRMED);
    }

    private static List<Text> parts(Figures figures) {
        ScopePart.Kind kind = figures.scope() instanceof Scope.OfTownship || figures.selection().part() instanceof Selection.Part.AtPost
                ? ScopePart.Kind.TEAM : ScopePart.Kind.TOWNSHIP;
        List<ScopePart> units = figures.units(kind);
        if (units.size() == 1 && (figures.scope() instanceof Scope.OfTeam || !figures.selection().whole())) {
            return List.of();
        }
        var lines = new ArrayList<Text>();
        units.stream().limit(PARTS).forEach(u -> lines.add(ReportPhrases.line(u.label(), u.tally())));
        if (units.size() > PARTS) {
            lines.add(Text.of("report.more_parts", "count", units.size() - PARTS));
        }
        return lines;
    }

    private static Text remark(String key, Figures figures, boolean oneDay, ToIntFunction<Sum> days) {
        List<Figures.Remark> found = figures.remarks(days);
        if (found.isEmpty()) {
            return Text.none();
        }
        List<Text> names = found.stream().limit(NAMES).map(r -> oneDay
                ? Text.verbatim(r.name())
                : Text.of("report.name_and_days", "name", r.name(), "days", r.days())).toList();
        return Text.of(key, "names", Text.list(names),
                "more", found.size() > NAMES ? Text.of("report.and_more", "count", found.size() - NAMES) : Text.none());
    }
}
