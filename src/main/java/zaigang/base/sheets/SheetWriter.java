package zaigang.base.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes {@code .xlsx} files that look well in Excel, WPS and LibreOffice and print on A4 or A3. Texts are always written as texts,
 * so that one that begins with {@code =} can never become a formula; formulas stand with their values, for readers that do not
 * compute. Rows go into the file as they are made.
 *
 * <pre>{@code
 * byte[] file = SheetWriter.workbook("Zaigang")
 *         .sheet("Summary").title("Attendance").header("Name", "Days").row("Li", 20)
 *         .sheet("Days").header("Name", "1", "2").row("Li", "v", "v")
 *         .bytes();
 * }</pre>
 */
public final class SheetWriter {
    /** The longest name that a sheet may have, and the characters that it may not. */
    private static final int LONGEST_NAME = 31;
    private static final String FORBIDDEN = "[\\[\\]:*?/\\\\\\p{Cntrl}]";

    private final String application;
    private final List<SheetPage> pages = new ArrayList<>();
    private Printing printing = Printing.PLAIN;

    private SheetWriter(String application) {
        this.application = application;
    }

    /** Begins a workbook; the application's name goes into its properties. */
    public static SheetWriter workbook(String application) {
        return new SheetWriter(application);
    }

    /** What is printed on each page of all sheets, and on which paper. */
    public SheetWriter printing(Printing other) {
        this.printing = other;
        return this;
    }

    /** Begins a sheet. Its name is shortened and made unique as the format demands. */
    public SheetPage sheet(String name) {
        var page = new SheetPage(this, name);
        pages.add(page);
        return page;
    }

    /** The finished file. A workbook without sheets gets an empty one. */
    public byte[] bytes() {
        return bytesUpTo(Integer.MAX_VALUE).orElseThrow();
    }

    /**
     * The finished file; empty where it is larger than so many bytes, which is found out while it is being made. Before values stand
     * with formulas it may be larger by some hundred bytes, which count.
     */
    public Optional<byte[]> bytesUpTo(int most) {
        var values = new FormulaValues();
        return upTo(most, out -> write(out, values))
                .flatMap(file -> values.isEmpty() ? Optional.of(file) : upTo(most, out -> values.put(file, out)));
    }

    /** Writes a file. */
    @FunctionalInterface
    private interface Writing {
        void into(OutputStream out) throws IOException;
    }

    private static Optional<byte[]> upTo(int most, Writing writing) {
        var out = new LimitedBytes(most);
        try {
            writing.into(out);
            return Optional.of(out.bytes());
        } catch (IOException | UncheckedIOException e) {
            if (out.isFull()) {
                return Optional.empty();
            }
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
    }

    private void write(OutputStream out, FormulaValues values) throws IOException {
        try (var workbook = new Workbook(out, application, null)) {
            workbook.setGlobalDefaultFont(PagePainter.FONT, PagePainter.FONT_SIZE);
            Set<String> taken = new HashSet<>();
            int number = 1;
            for (SheetPage page : pages.isEmpty() ? List.of(new SheetPage(this, "1")) : pages) {
                try (Worksheet sheet = workbook.newWorksheet(name(page.name(), taken))) {
                    var measure = new PageMeasure(page);
                    new PageFrame(page, measure, printing).put(sheet);
                    new PagePainter(page, measure, sheet, values.of(number)).paint();
                }
                number++;
            }
            workbook.finish();
        }
    }

    /** Names are compared without case; apostrophes may not stand at the ends. */
    private static String name(String wanted, Set<String> taken) {
        String clean = wanted.replaceAll(FORBIDDEN, " ").strip().replaceAll("^'+|'+$", "");
        String base = clean.isEmpty() ? "Sheet" : clean;
        String name = cut(base, LONGEST_NAME);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " (" + i + ")";
            name = cut(base, LONGEST_NAME - suffix.length()) + suffix;
        }
        return name;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
