package zaigang.office.imports;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import zaigang.base.sheets.Cell;
import zaigang.base.sheets.CellNames;
import zaigang.base.sheets.Table;
import zaigang.base.text.Text;

/** Tells of people in columns of a roster that nobody knows: they are not on duty by this sheet, which must not go unsaid. */
record LeftOut(Table table, RosterPeople people, Findings findings) {
    private static final int NAMES = 12;

    void tell() {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        table.rows().forEach(row -> row.columns().keySet().stream().filter(k -> k.startsWith(Table.OTHER)).sorted().forEach(key ->
                CellNames.split(row.text(key)).stream().map(CellNames.Name::name).filter(n -> !people.isUnknown(n)).forEach(name ->
                        names.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(name))));
        names.forEach((key, found) -> findings.warn(table, Text.of("imports.column_left_out",
                "column", key.substring(Table.OTHER.length()), "heading", heading(key), "count", found.size(),
                "names", Text.names(found.stream().limit(NAMES).toList()))));
    }

    private String heading(String key) {
        return table.headers().stream().filter(h -> (Table.OTHER + Cell.columnName(h.column())).equals(key))
                .map(Table.Header::text).findFirst().orElse("");
    }
}
