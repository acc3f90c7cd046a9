package zaigang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;
import zaigang.base.text.Text;

/** In which form something is written, and where to: a file, or standard output with nothing else on it. */
final class Output {
    private static final String STANDARD = "-";

    @Option(names = "--format", paramLabel = "FORM", description = "In this form instead of text: see docs/reports.md.")
    private String format = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Write it to this file; - is standard output.")
    private String file = "";

    /** Whether a form or a file is asked for. */
    boolean wanted() {
        return !format.isEmpty() || !file.isEmpty();
    }

    /** The form that is asked for, or that the file's ending names; empty for none, and for one that is not known. */
    <F> Optional<F> form(List<F> all, Function<F, String> name) {
        String wanted = format.isEmpty() ? file.substring(file.lastIndexOf('.') + 1) : format;
        return all.stream().filter(f -> name.apply(f).equalsIgnoreCase(wanted)).findFirst();
    }

    int unknownForm(Terminal terminal, List<String> known) {
        terminal.complain("cli.unknown_form", "forms", Text.names(known));
        return Zaigang.USAGE;
    }

    /**
     * Writes it, and says where to unless that is standard output.
     *
     * @param otherwise where it goes if nothing else is asked for; its folder is made
     */
    int write(Terminal terminal, byte[] bytes, Path otherwise) {
        if (file.equals(STANDARD)) {
            terminal.pipe(bytes);
            return Zaigang.DONE;
        }
        put(terminal, bytes, target(otherwise));
        return Zaigang.DONE;
    }

    /**
     * Writes pages: one as any file, several to files whose names end in their numbers, from 1. Several are none for standard output.
     *
     * @param pages one or more
     * @param otherwise where they go if nothing else is asked for; its folder is made
     */
    int write(Terminal terminal, List<byte[]> pages, Path otherwise) {
        if (pages.size() == 1) {
            return write(terminal, pages.getFirst(), otherwise);
        }
        if (file.equals(STANDARD)) {
            terminal.complain("cli.report_pages", "count", pages.size());
            return Zaigang.NO;
        }
        Path target = target(otherwise);
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        int end = dot < 0 ? name.length() : dot;
        for (int page = 1; page <= pages.size(); page++) {
            put(terminal, pages.get(page - 1), target.resolveSibling(name.substring(0, end) + "-" + page + name.substring(end)));
        }
        return Zaigang.DONE;
    }

    private Path target(Path otherwise) {
        return file.isEmpty() ? otherwise : Path.of(file);
    }

    private static void put(Terminal terminal, byte[] bytes, Path target) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.write(target, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terminal.say("cli.report_written", "file", target);
    }
}
