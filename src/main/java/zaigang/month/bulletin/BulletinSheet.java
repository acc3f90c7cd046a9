package zaigang.month.bulletin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.SheetPage;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Text;
import zaigang.day.attendance.TallyText;
import zaigang.month.report.FigureColumns;
import zaigang.month.report.Figures;
import zaigang.month.report.PartSum;
import zaigang.month.report.PlainWords;
import zaigang.month.report.ScopePart;
import zaigang.month.report.Sum;
import zaigang.spine.people.Post;
import zaigang.spine.people.Scope;

/** The first sheet: figures by team, by kind of post and, for a county, by township. No row of it is about a single person. */
final class BulletinSheet {
    private static final int LEADING = 3;

    private final Bulletin bulletin;
    private final Figures figures;
    private final PlainWords words;
    private final FigureColumns columns;

    /** What is counted in one row. */
    private record Part(Text label, long people, Sum sum) {
        static Part of(ScopePart unit) {
            return new Part(unit.label(), unit.people(), unit.sum());
        }
    }

    BulletinSheet(Bulletin bulletin, PlainWords words) {
        this.bulletin = bulletin;
        this.figures = bulletin.figures();
        this.words = words;
        this.columns = FigureColumns.withoutKindsOfLeave(figures.sum()).behind(LEADING);
    }

    void write(SheetWriter writer) {
        SheetPage page = writer.sheet(words.of("bulletin.sheet"));
        page.title(words.of("bulletin.sheet_title", "scope", bulletin.scopeName(), "month", bulletin.month()));
        page.subtitle(words.of("bulletin.sheet_subtitle", "from", figures.period().from().toString(),
                "to", figures.period().to().toString(), "days", figures.daysHeld(), "closings", bulletin.closings()));
        page.subtitle(words.of(TallyText.of(figures.tally())).replace('\n', ' '));
        page.header(headings());
        rows(page, figures.units(ScopePart.Kind.TEAM).stream().map(Part::of).toList());
        page.total(cells("", words.of("report.sheet_sum"), people(figures.people().size()), columns.sums(figures.sum())).toArray());
        block(page, "bulletin.column_kind", kinds());
        if (bulletin.scope() instanceof Scope.County) {
            block(page, "report.column_township", figures.units(ScopePart.Kind.TOWNSHIP).stream().map(Part::of).toList());
        }
        var text = new BulletinText(bulletin);
        page.note("");
        words.of(text.allAbsences()).lines().forEach(page::note);
        page.note(words.of("bulletin.sheet_foot"));
        page.note(words.of(text.basis()));
        page.width(1, 1, 6).width(2, 2, 24).width(LEADING, LEADING, 8).width(LEADING + 1, LEADING + columns.count(), 10)
                .freezeColumns(2);
    }

    private List<Object> headings() {
        var cells = new ArrayList<Object>(List.of(words.of("report.column_number"), words.of("report.column_team"),
                words.of("report.column_people")));
        cells.addAll(columns.headings(words));
        return cells;
    }

    /** Another division of the same days, under the same headings of figures. */
    private void block(SheetPage page, String heading, List<Part> parts) {
        page.note("");
        page.header(cells(words.of("report.column_number"), words.of(heading),
                words.of("report.column_people"), Collections.nCopies(columns.count(), "")));
        rows(page, parts);
    }

    private void rows(SheetPage page, List<Part> parts) {
        int number = 0;
        for (Part part : parts) {
            page.row(cells(CellStyle.CENTERED.of(++number), words.of(part.label()), people(part.people()),
                    columns.row(part.sum())));
        }
    }

    private static Object people(long count) {
        return CellStyle.CENTERED.of(count);
    }

    private List<Part> kinds() {
        var byKind = new TreeMap<Integer, List<PartSum>>();
        figures.places().posts().forEach((post, part) -> byKind.computeIfAbsent(kind(post), k -> new ArrayList<>()).add(part));
        return byKind.entrySet().stream().map(e -> {
            PartSum all = PartSum.joined(e.getValue());
            return new Part(label(e.getKey()), all.people().size(), all.sum());
        }).toList();
    }

    /** The place of a kind in the list of them; those at no post come last. */
    private int kind(long post) {
        Optional<Post.Kind> kind = Optional.ofNullable(bulletin.kinds().get(post));
        return kind.map(Post.Kind::ordinal).orElse(Post.Kind.values().length);
    }

    private static Text label(int place) {
        return Arrays.stream(Post.Kind.values()).filter(k -> k.ordinal() == place).findFirst()
                .map(k -> Text.of("imports.kind_" + k.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> Text.of("bulletin.no_kind"));
    }

    private static List<Object> cells(Object number, Object label, Object people, List<Object> figures) {
        var cells = new ArrayList<Object>(List.of(number, label, people));
        cells.addAll(figures);
        return cells;
    }
}
