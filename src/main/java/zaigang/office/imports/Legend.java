package zaigang.office.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.sheets.CellText;
import zaigang.base.sheets.ShiftName;
import zaigang.base.sheets.Table;
import zaigang.base.sheets.TimeRange;

/** What the marks in the cells of a grid mean, from the lines around it: mark, maybe the shift's name, its hours. */
record Legend(Map<String, Legend.Shift> marks, GridWords words) {
    /** A shift with the hours that the legend tells. */
    record Shift(String name, Optional<TimeRange> hours) {}

    /** What a cell says of one shift. */
    record Mark(Optional<Shift> shift, boolean leads) {}

    static Legend of(Table table, GridWords words) {
        var marks = new HashMap<String, Shift>();
        Stream.concat(table.titles().stream(), table.notes().stream())
                .filter(line -> !words.datedRemark().matcher(line).matches())
                .flatMap(line -> ShiftName.all(line).stream()).forEach(s -> add(marks, s, words));
        return new Legend(Map.copyOf(marks), words);
    }

    private static void add(Map<String, Shift> marks, ShiftName entry, GridWords words) {
        List<String> parts = new ArrayList<>(Arrays.stream(entry.name().split("[:\uFF1A=]")).map(String::strip)
                .filter(p -> !p.isEmpty()).toList());
        while (!parts.isEmpty() && words.legend().contains(CellText.key(parts.getFirst()))
                && !(parts.size() == 1 && words.duty().contains(CellText.key(parts.getFirst())))) {
            parts.removeFirst();
        }
        String mark = parts.isEmpty() ? "" : parts.getFirst();
        String name = words.shiftName(parts.isEmpty() ? "" : parts.getLast());
        marks.putIfAbsent(CellText.key(mark), new Shift(name, entry.hours()));
    }

    /** The marks of a cell; empty where one of them is not understood. */
    Optional<List<Mark>> read(String cell) {
        var found = new ArrayList<Mark>();
        for (String token : cell.split("[\\u3001,\\uFF0C/+;\\uFF1B\\s]+")) {
            if (!token.isBlank() && !words.isRest(token)) {
                Optional<Mark> mark = mark(token);
                if (mark.isEmpty()) {
                    return Optional.empty();
                }
                found.add(mark.get());
            }
        }
        return Optional.of(found);
    }

    private Optional<Mark> mark(String token) {
        Optional<Shift> plain = shift(token);
        if (plain.isPresent()) {
            return plain.map(s -> new Mark(plain, false));
        }
        for (String word : words.leads()) {
            String bare = token.replaceAll("[(\\uFF08)\\uFF09]", "");
            String rest = bare.startsWith(word) ? bare.substring(word.length())
                    : bare.endsWith(word) ? bare.substring(0, bare.length() - word.length()) : token;
            if (rest.isEmpty()) {
                return Optional.of(new Mark(Optional.empty(), true));
            }
            Optional<Shift> led = rest.equals(token) ? Optional.empty() : shift(rest);
            if (led.isPresent()) {
                return Optional.of(new Mark(led, true));
            }
        }
        return Optional.empty();
    }

    private Optional<Shift> shift(String word) {
        String key = CellText.key(word);
        Optional<Shift> told = Optional.ofNullable(marks.get(key));
        boolean known = words.duty().contains(key) || words.shorts().containsKey(key) || ShiftName.isOne(word);
        return told.or(() -> known ? Optional.of(byName(words.shiftName(word))) : Optional.empty());
    }

    private Shift byName(String name) {
        return marks.values().stream().filter(s -> s.name().equals(name)).findFirst()
                .orElseGet(() -> new Shift(name, Optional.empty()));
    }

    /** The only shift that the legend names, which is meant where a cell names none. */
    Optional<Shift> only() {
        return marks.size() == 1 ? marks.values().stream().findFirst() : Optional.empty();
    }
}
