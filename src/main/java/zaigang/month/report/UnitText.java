package zaigang.month.report;

import java.util.Arrays;
import java.util.List;
import zaigang.base.text.Text;
import zaigang.day.attendance.TallyText;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;

/** Units side by side as a message: the rate with what it is counted from and what is missing, and the ways to see it otherwise. */
final class UnitText {
    /** More units than this are in the sheet only. */
    private static final int UNITS = 40;

    private UnitText() {}

    static Text of(Figures figures, UnitTable table) {
        if (figures.isEmpty()) {
            return Text.paragraphs(title(figures, table), Text.of("report.nothing"));
        }
        List<UnitTable.Row> rows = table.rows();
        return Text.paragraphs(title(figures, table),
                Text.lines(rows.stream().limit(UNITS).map(UnitText::line).toList()),
                Text.lines(rows.size() > UNITS ? Text.of("report.more_parts", "count", rows.size() - UNITS) : Text.none(),
                        ComparisonText.away(Comparison.Side.of(figures)), Text.of("compare.inward")));
    }

    static Text title(Figures figures, UnitTable table) {
        return Text.lines(Text.of("compare.title", "units", Text.of("compare.units_" + table.kind().key()),
                        "period", ReportPhrases.period(figures.period()), "scope", ReportPhrases.scope(figures.scopeName()),
                        "status", ReportPhrases.status(figures)),
                Text.of(table.order() == UnitTable.Order.RANK ? "compare.by_rate" : "compare.by_list"));
    }

    private static Text line(UnitTable.Row row) {
        return row.rank().isEmpty() ? ReportPhrases.line(row.label(), row.tally())
                : Text.of("compare.ranked_line", "rank", row.rank().getAsInt(), "name", row.label(),
                        "rate", ReportPhrases.rate(row.tally()), "figures", TallyText.brief(row.tally()));
    }

    static Keyboard ways(CompareView view) {
        List<Button> others = Arrays.stream(UnitTable.Kind.values()).filter(k -> k != view.units())
                .map(k -> CompareVerbs.SHOW.button("compare.button_" + k.key(), view.of(k))).toList();
        Button order = view.order() == UnitTable.Order.RANK
                ? CompareVerbs.SHOW.button("compare.button_list", view.in(UnitTable.Order.LIST))
                : CompareVerbs.SHOW.button("compare.button_rank", view.in(UnitTable.Order.RANK));
        return Keyboard.grid(3, others).and(Keyboard.row(order, CompareVerbs.SHEET.button("report.button_sheet", view)));
    }
}
