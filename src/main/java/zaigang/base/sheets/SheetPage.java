package zaigang.base.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A sheet being written: titles, one or more rows of headings, data, notes. Values of rows are strings, numbers, booleans, {@code
 * LocalDate}, {@code LocalDateTime}, {@code LocalTime}, a {@link Formula}, null for nothing, or any of these with a {@link CellStyle}.
 */
public final class SheetPage {
    /** What a line of the sheet is. */
    enum Kind {
        TITLE, SUBTITLE, HEADER, DATA, TOTAL, NOTE, SIGNATURE;

        /** Others stand across all columns. */
        boolean inColumns() {
            return this == HEADER || this == DATA || this == TOTAL;
        }
    }

    /** A line of the sheet. */
    record Line(Kind kind, List<Object> values) {}

    private final SheetWriter writer;
    private final String name;
    /** Lines that are there, and rows that are made when they are written. */
    private final List<Iterable<Line>> parts = new ArrayList<>();
    private final Map<Integer, Double> widths = new HashMap<>();
    private int frozenColumns;
    private boolean portrait;

    SheetPage(SheetWriter writer, String name) {
        this.writer = writer;
        this.name = name;
    }

    /** A title over all columns. */
    public SheetPage title(String text) {
        return add(Kind.TITLE, text);
    }

    /** A smaller line under the title, such as period and scope. */
    public SheetPage subtitle(String text) {
        return add(Kind.SUBTITLE, text);
    }

    /**
     * A row of headings; it stays in view and is printed on each page. Called again, it adds a row below. Below data it begins
     * another part of the sheet, and does neither.
     */
    public SheetPage header(Object... headings) {
        return add(Kind.HEADER, headings);
    }

    /** A row of headings. */
    public SheetPage header(List<?> headings) {
        return header(headings.toArray());
    }

    /** A row of data. */
    public SheetPage row(Object... values) {
        return add(Kind.DATA, values);
    }

    /** A row of data. */
    public SheetPage row(List<?> values) {
        return row(values.toArray());
    }

    /**
     * Many rows of data, below all headings: gone through row by row, and the first of them twice, since the columns' widths stand
     * before everything else. All are as wide as the first.
     */
    public SheetPage rows(Iterable<? extends List<?>> rows) {
        parts.add(() -> StreamSupport.stream(rows.spliterator(), false)
                .map(values -> new Line(Kind.DATA, Collections.unmodifiableList(values))).iterator());
        return this;
    }

    /** A row of sums, set off from the data. */
    public SheetPage total(Object... values) {
        return add(Kind.TOTAL, values);
    }

    /** A remark over all columns, such as the meaning of signs. */
    public SheetPage note(String text) {
        return add(Kind.NOTE, text);
    }

    /** A line over all columns for signatures and a stamp, with room to write. */
    public SheetPage signature(String text) {
        return add(Kind.SIGNATURE, text);
    }

    /** Fixes the width of columns, both ends included and counted from 1, in Latin characters; others follow their content. */
    public SheetPage width(int fromColumn, int toColumn, double characters) {
        for (int column = fromColumn; column <= toColumn; column++) {
            widths.put(column, characters);
        }
        return this;
    }

    /** Keeps so many columns on the left in view. */
    public SheetPage freezeColumns(int count) {
        this.frozenColumns = count;
        return this;
    }

    /** Prints on upright paper; without this, sheets are printed across. */
    public SheetPage portrait() {
        this.portrait = true;
        return this;
    }

    /** Begins the next sheet. */
    public SheetPage sheet(String other) {
        return writer.sheet(other);
    }

    /** The finished file. */
    public byte[] bytes() {
        return writer.bytes();
    }

    private SheetPage add(Kind kind, Object... values) {
        parts.add(List.of(new Line(kind, Arrays.asList(values.clone()))));
        return this;
    }

    String name() {
        return name;
    }

    /** Each gives one line, or many that are made when it comes to them. */
    List<Iterable<Line>> parts() {
        return parts;
    }

    Map<Integer, Double> widths() {
        return widths;
    }

    int frozenColumns() {
        return frozenColumns;
    }

    boolean isPortrait() {
        return portrait;
    }

    /** The number of columns of the widest row of headings or data; at least one. */
    int columns() {
        return parts.stream().map(Iterable::iterator).filter(Iterator::hasNext).map(Iterator::next)
                .filter(l -> l.kind().inColumns()).mapToInt(l -> l.values().size()).max().orElse(1);
    }
}
