package zaigang.base.sheets;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cell that spreadsheet programs compute anew, with the value that it has by our own reckoning: readers that do not compute show
 * that. Formulas are made of places alone; no text that somebody has typed is part of one.
 */
public sealed interface Formula {
    /** What it comes to: a number, or a text. */
    Object value();

    /** How it is written for a place. */
    String at(Place place);

    /**
     * Where a formula stands; all from 1.
     *
     * @param first the first row of the data above it
     * @param last the last of these; before the first where there are none
     */
    record Place(int row, int column, int first, int last) {
        private String above() {
            String letters = Cell.columnName(column);
            return letters + first + ":" + letters + last;
        }

        private String beside(int other) {
            return Cell.columnName(other) + row;
        }

        boolean hasData() {
            return first <= last;
        }
    }

    /** The sum of its column in the rows of data above it, up to the next heading. */
    record SumAbove(Number value) implements Formula {
        @Override
        public String at(Place place) {
            return "SUM(" + place.above() + ")";
        }
    }

    /**
     * How many of the rows of data above it have one of these texts in its column.
     *
     * @param texts short signs of our own, at least one
     */
    record CountAbove(List<String> texts, Number value) implements Formula {
        /** What would stand for any other characters. */
        private static final Pattern WILD = Pattern.compile("[?*~]");

        @Override
        public String at(Place place) {
            return texts.stream().map(t -> quoted(WILD.matcher(t).replaceAll("~$0")))
                    .map(t -> "COUNTIF(" + place.above() + "," + t + ")")
                    .collect(Collectors.joining("+"));
        }
    }

    /**
     * A share of a whole, both in the same row, rounded to whole per cent.
     *
     * @param part the column of the part, from 1
     * @param whole the column of the whole
     * @param none what stands where the whole is nought
     */
    record Share(int part, int whole, String none, Object value) implements Formula {
        @Override
        public String at(Place place) {
            return "IF(" + place.beside(whole) + "=0," + quoted(none) + ",ROUND("
                    + place.beside(part) + "/" + place.beside(whole) + ",2))";
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
