package zaigang.code.discipline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.yaml.FileProblem;
import zaigang.base.yaml.Read;

/** Reads all rule books of a folder. */
public final class RuleBooks {
    /** The book that comes first, and from which the daily reminders are taken, where it is present. */
    private static final String MAIN = "ten-prohibitions";

    private RuleBooks() {}

    /**
     * The books of a folder's {@code *.yaml} files: the ten prohibitions first, the others in the order of their file names. At
     * least one, with different ids; otherwise the problems of all files. Hidden files are left alone.
     */
    public static Read<List<RuleBook>> read(Path folder) {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(RuleBooks::isBook).sorted(Comparator.comparing(RuleBooks::name)).toList();
        } catch (NoSuchFileException e) {
            files = List.of();
        } catch (IOException | UncheckedIOException e) {
            return bad(folder, "files.folder-unreadable");
        }
        if (files.isEmpty()) {
            return bad(folder, "files.no-rule-books");
        }
        var ids = new HashMap<String, Path>();
        return Read.all(files.stream().map(file -> RuleBookFile.read(file, ids)).toList()).map(RuleBooks::ordered);
    }

    private static List<RuleBook> ordered(List<RuleBook> books) {
        return books.stream().sorted(Comparator.comparing(book -> !book.id().equals(MAIN))).toList();
    }

    private static boolean isBook(Path file) {
        return name(file).endsWith(".yaml") && !name(file).startsWith(".");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Read<List<RuleBook>> bad(Path folder, String key) {
        return new Read.Bad<>(List.of(new FileProblem(folder, 0, 0, Text.of(key))));
    }
}
