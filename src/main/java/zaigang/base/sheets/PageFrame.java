package zaigang.base.sheets;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** What stands around the rows of a sheet: view, columns, print set-up. */
record PageFrame(SheetPage page, PageMeasure measure, Printing printing) {
    /** Characters of the usual size across upright and across lying A4, within the margins. */
    private static final double A4_ACROSS = 150;
    private static final double A4_UPRIGHT = 101;
    /** What is wider than so many pages would be smaller than two thirds of its size. */
    private static final double READABLE = 1.5;
    private static final int FONT_SIZE = 10;

    void put(Worksheet sheet) {
        for (int column = 0; column < measure.columns(); column++) {
            sheet.width(column, measure.width(column));
        }
        int headed = measure.lastHeading();
        if (headed > 0 || page.frozenColumns() > 0) {
            sheet.freezePane(page.frozenColumns(), headed);
        }
        if (headed > 0) {
            sheet.repeatRows(measure.firstHeading() - 1, headed - 1);
        }
        sheet.paperSize(paper());
        sheet.pageOrientation(page.isPortrait() ? "portrait" : "landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        margins(sheet);
        marks(sheet);
    }

    private void margins(Worksheet sheet) {
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(printing.top().isEmpty() && printing.mark().isEmpty() ? 0.5f : 0.7f);
        sheet.bottomMargin(0.6f);
    }

    private void marks(Worksheet sheet) {
        if (!printing.top().isEmpty()) {
            sheet.header(Printing.plain(printing.top()), Position.LEFT, PagePainter.FONT, FONT_SIZE);
        }
        if (!printing.mark().isEmpty()) {
            sheet.header(Printing.plain(printing.mark()), Position.RIGHT, PagePainter.FONT, FONT_SIZE);
        }
        if (!printing.foot().isEmpty()) {
            sheet.footer(Printing.plain(printing.foot()), Position.LEFT, PagePainter.FONT, FONT_SIZE);
        }
        sheet.footer(printing.pages(), Position.CENTER, PagePainter.FONT, FONT_SIZE);
    }

    private PaperSize paper() {
        boolean small = measure.width() > READABLE * (page.isPortrait() ? A4_UPRIGHT : A4_ACROSS);
        return switch (printing.paper()) {
            case A3 -> PaperSize.A3_PAPER;
            case A4 -> PaperSize.A4_PAPER;
            case FITTING -> small ? PaperSize.A3_PAPER : PaperSize.A4_PAPER;
        };
    }
}
