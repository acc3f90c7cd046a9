package zaigang.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** All figures of a run, printed in one block when the last test is over, and kept in {@code target/faults.md}. */
final class Table implements AutoCloseable {
    private static final Path FILE = Path.of("target", "faults.md");

    private final List<Row> rows = new ArrayList<>();

    synchronized void add(Row row) {
        rows.add(row);
        System.out.println("faults: " + row.line());
    }

    @Override
    public synchronized void close() throws IOException {
        var lines = new ArrayList<String>(Row.HEAD);
        rows.stream().map(Row::line).forEach(lines::add);
        System.out.println(String.join(System.lineSeparator(), lines));
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, lines);
    }

    /** Gives the one table of the run to whoever asks for it. */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Table.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(ExtensionContext.Namespace.create(Table.class))
                    .computeIfAbsent(Table.class, key -> new Table(), Table.class);
        }
    }
}
