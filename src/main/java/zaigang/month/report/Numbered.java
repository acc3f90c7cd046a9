package zaigang.month.report;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of a sheet, made one by one as they are written, with their numbers from 1. */
record Numbered<T>(List<T> all, Row<T> row) implements Iterable<List<Object>> {
    /** Makes a row. */
    @FunctionalInterface
    interface Row<T> {
        List<Object> of(int number, T one);
    }

    @Override
    public Iterator<List<Object>> iterator() {
        return IntStream.range(0, all.size()).mapToObj(i -> row.of(i + 1, all.get(i))).iterator();
    }
}
