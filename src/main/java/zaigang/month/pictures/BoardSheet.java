package zaigang.month.pictures;

import java.util.ArrayList;
import java.util.List;
import zaigang.base.pictures.Box;
import zaigang.base.pictures.Canvas;
import zaigang.base.pictures.Canvas.Align;
import zaigang.base.pictures.Drawing;
import zaigang.base.pictures.Ink;
import zaigang.base.pictures.Lettering;
import zaigang.base.pictures.Drawn;
import zaigang.base.pictures.Style;

/** How a day stands: vacancies, then each unit with how many of how many are there, and why others are not. */
public final class BoardSheet {
    private static final int MARGIN = PictureFrame.MARGIN;
    private static final int BAR = 26;
    private static final Style NAME = Style.bold(32, Ink.TEXT);
    private static final Style COUNT = Style.bold(32, Ink.TEXT);
    private static final Style CAUSES = Style.of(28, Ink.QUIET);
    private static final Style VACANCY = Style.of(30, Ink.TEXT);
    private static final Style NOTHING = Style.of(34, Ink.QUIET);
    private static final int KIND = 130;
    private static final int SIGN = 68;

    private final Lettering lettering;
    private final BoardDay board;
    private final Canvas measure;

    private BoardSheet(Lettering lettering, BoardDay board) {
        this.lettering = lettering;
        this.board = board;
        this.measure = new Canvas(lettering, PictureFrame.WIDTH);
    }

    public static List<Drawing> draw(Lettering lettering, BoardDay board) {
        return new BoardSheet(lettering, board).pages();
    }

    private interface Entry {
        int height();

        void draw(Canvas canvas, int y);
    }

    private List<Drawing> pages() {
        int room = new PictureFrame(lettering, board.head(), board.legend()).room();
        List<List<Entry>> pages = split(entries(), room);
        var drawn = new ArrayList<Drawing>();
        for (int i = 0; i < pages.size(); i++) {
            var frame = new PictureFrame(lettering, board.head(), board.legend());
            int y = frame.top(i + 1, pages.size()) + 6;
            for (Entry entry : pages.get(i)) {
                entry.draw(frame.canvas(), y);
                y += entry.height();
            }
            drawn.add(frame.bottom(y));
        }
        return drawn;
    }

    private static List<List<Entry>> split(List<Entry> entries, int room) {
        var pages = new ArrayList<List<Entry>>();
        var page = new ArrayList<Entry>();
        int taken = 6;
        for (Entry entry : entries) {
            if (taken + entry.height() > room && !page.isEmpty()) {
                pages.add(List.copyOf(page));
                page.clear();
                taken = 6;
            }
            page.add(entry);
            taken += entry.height();
        }
        pages.add(List.copyOf(page));
        return pages;
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        board.vacancies().forEach(v -> entries.add(new VacancyEntry(v)));
        if (!board.vacancies().isEmpty()) {
            entries.add(new Space());
        }
        board.units().forEach(u -> entries.add(new UnitEntry(u)));
        if (board.units().isEmpty()) {
            entries.add(new Words(board.nothing()));
        }
        return entries;
    }

    private final class VacancyEntry implements Entry {
        private final BoardDay.Vacancy vacancy;

        private VacancyEntry(BoardDay.Vacancy vacancy) {
            this.vacancy = vacancy;
        }

        private int across() {
            return PictureFrame.INNER - KIND - 20 - 16;
        }

        private int inside() {
            return Math.max(60, measure.heightOf(vacancy.words(), VACANCY, across()) + 18);
        }

        @Override
        public int height() {
            return inside() + 10;
        }

        @Override
        public void draw(Canvas canvas, int y) {
            canvas.area(new Box(MARGIN, y, PictureFrame.INNER, inside()), Ink.SHADE, 10);
            var kind = new Box(MARGIN, y, KIND, inside());
            Tones.field(canvas, kind, vacancy.tone(), 10);
            canvas.words(kind.inset(6, 0), vacancy.kind(), Style.bold(30, vacancy.tone().words()), Align.CENTRE);
            canvas.paragraph(MARGIN + KIND + 20, y + 9 + (inside() - 18 - measure.heightOf(vacancy.words(), VACANCY, across())) / 2,
                    across(), vacancy.words(), VACANCY);
        }
    }

    private final class UnitEntry implements Entry {
        private final BoardDay.Unit unit;

        private UnitEntry(BoardDay.Unit unit) {
            this.unit = unit;
        }

        private int causes() {
            return unit.causes().isEmpty() ? 0 : measure.heightOf(unit.causes(), CAUSES, PictureFrame.INNER) + 4;
        }

        @Override
        public int height() {
            return 58 + (unit.parts().isEmpty() ? 0 : BAR + 8) + causes() + 18;
        }

        @Override
        public void draw(Canvas canvas, int y) {
            int count = Math.min(canvas.widthOf(unit.count(), COUNT), 3 * PictureFrame.INNER / 5);
            int sign = unit.sign().isPresent() ? SIGN + 16 : 0;
            unit.sign().ifPresent(signed -> {
                var field = new Box(MARGIN, y + 8, SIGN, 48);
                Tones.field(canvas, field, signed.tone(), 8);
                canvas.words(field, signed.sign(), Style.bold(28, signed.tone().words()), Align.CENTRE);
            });
            canvas.words(new Box(MARGIN + sign, y + 6, PictureFrame.INNER - count - sign - 24, 52), unit.name(), NAME, Align.LEFT);
            canvas.words(new Box(PictureFrame.WIDTH - MARGIN - count, y + 6, count, 52), unit.count(), COUNT, Align.RIGHT);
            int below = y + 58;
            if (!unit.parts().isEmpty()) {
                Slices.draw(canvas, new Box(MARGIN, below, PictureFrame.INNER, BAR), unit.parts());
                below += BAR + 8;
            }
            canvas.paragraph(MARGIN, below, PictureFrame.INNER, unit.causes(), CAUSES);
        }
    }

    /** Between vacancies and units. */
    private record Space() implements Entry {
        @Override
        public int height() {
            return 24;
        }

        @Override
        public void draw(Canvas canvas, int y) {
            canvas.line(List.of(new Drawn.Point(MARGIN, y + 8), new Drawn.Point(PictureFrame.WIDTH - MARGIN, y + 8)), 2, Ink.RULE);
        }
    }

    private record Words(String text) implements Entry {
        @Override
        public int height() {
            return 140;
        }

        @Override
        public void draw(Canvas canvas, int y) {
            canvas.words(new Box(MARGIN, y + 20, PictureFrame.INNER, 100), text, NOTHING, Align.CENTRE);
        }
    }
}
