package zaigang.base.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.base.text.Text;
import zaigang.base.yaml.As;
import zaigang.base.yaml.Fields;
import zaigang.base.yaml.Item;
import zaigang.base.yaml.Nearest;
import zaigang.base.yaml.Read;
import zaigang.base.yaml.Scalars;
import zaigang.base.yaml.YamlFile;

/** Reads the section {@code report} of the settings; how columns may be called is in {@code report-columns.yaml} beside this class. */
final class ReportSettingsFile {
    private static final int LONGEST_NAME = 30;
    private static final As<ReportSettings.Paper> PAPER = As.choice(new TreeMap<>(Map.of(
            "auto", ReportSettings.Paper.FITTING, "A4", ReportSettings.Paper.A4, "A3", ReportSettings.Paper.A3)));

    private ReportSettingsFile() {}

    static ReportSettings over(ReportSettings base, Fields f) {
        return new ReportSettings(f.optional("columns", columns()).orElse(base.columns()),
                f.optional("paper", PAPER).orElse(base.paper()));
    }

    /** The names are read only where a county has such a list. */
    private static As<List<ReportColumn>> columns() {
        return item -> {
            Map<ReportColumn, List<String>> names = names();
            var seen = new HashSet<ReportColumn>();
            As<ReportColumn> column = member -> column(names, member).filter(c -> first(seen.add(c), member));
            return As.someOf(column, Text.of("files.empty")).read(item);
        };
    }

    /** Of all the names there are, a complaint lists only our own. */
    private static Optional<ReportColumn> column(Map<ReportColumn, List<String>> names, Item item) {
        return item.scalar().map(String::strip).flatMap(written -> {
            Optional<ReportColumn> found = names.entrySet().stream().filter(e -> e.getValue().contains(written))
                    .map(Map.Entry::getKey).findFirst();
            if (found.isEmpty()) {
                List<String> all = names.values().stream().flatMap(List::stream).toList();
                item.problem(Text.of("files.choice", "value", item.shown(), "hint", Nearest.hint(written, all),
                        "known", Text.names(names.values().stream().map(List::getFirst).toList())));
            }
            return found;
        });
    }

    private static boolean first(boolean first, Item item) {
        if (!first) {
            item.problem(Text.of("files.column-twice", "value", item.shown()));
        }
        return first;
    }

    private static Map<ReportColumn, List<String>> names() {
        String file = "report-columns.yaml";
        try (InputStream in = ReportSettingsFile.class.getResourceAsStream(file)) {
            return switch (YamlFile.parse(Path.of(file), in.readAllBytes(), As.map(key(), As.list(Scalars.text(LONGEST_NAME))))) {
                case Read.Ok<Map<ReportColumn, List<String>>> ok -> ok.value();
                case Read.Bad<Map<ReportColumn, List<String>>> bad ->
                        throw new IllegalStateException("in the program's own " + bad.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + file + " cannot be read", e);
        }
    }

    private static As<ReportColumn> key() {
        return As.choice(Arrays.stream(ReportColumn.values())
                .collect(Collectors.toMap(ReportColumn::key, Function.identity(), (a, b) -> a, TreeMap::new)));
    }
}
