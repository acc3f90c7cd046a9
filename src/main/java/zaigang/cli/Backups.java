package zaigang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.Home;
import zaigang.ledger.HomeLock;
import zaigang.ledger.LedgerException;
import zaigang.text.Text;

/** What can be restored where the database cannot be used, and how to say so. */
record Backups(Home home) {
    private static final String NAMES = "zaigang-*.db";

    Path folder() {
        return home.data().resolve("backup");
    }

    /** The file that was written last. */
    Optional<Path> newest() {
        if (!Files.isDirectory(folder())) {
            return Optional.empty();
        }
        var backup = folder().getFileSystem().getPathMatcher("glob:" + NAMES);
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(f -> backup.matches(f.getFileName()))
                    .max(Comparator.comparing((Path f) -> f.toFile().lastModified()).thenComparing(Path::getFileName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database is not there or empty, although there was one; empty where all is well or there never was one. */
    Optional<Text> missed() {
        try {
            Path file = home.database();
            boolean there = Files.exists(file) && (!Files.isRegularFile(file) || Files.size(file) > 0);
            if (there || newest().isEmpty() && !HomeLock.knowsDatabase(Home.lockOf(file))) {
                return Optional.empty();
            }
            return Optional.of(Text.of("cli.store_gone", "file", file, "restore", restore(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why a database is refused, and the step that helps; empty for a failure of another kind. */
    Optional<Text> refusal(LedgerException failure) {
        return failure.why().map(why -> switch (why) {
            case LedgerException.Why.Damaged d ->
                Text.of("cli.store_damaged", "file", d.file(), "found", d.found(), "restore", restore(d.file()));
            case LedgerException.Why.Unusable u -> Text.of("cli.store_unusable", "file", u.file(), "reason", u.reason());
            case LedgerException.Why.Newer n -> Text.of("cli.store_newer", "file", n.file(),
                    "theirs", n.theirs().isEmpty() ? "?" : n.theirs(), "changes", n.changes(),
                    "unknown", String.join(", ", n.unknown()), "ours", n.ours(), "known", n.known());
        });
    }

    private Text restore(Path file) {
        if (file.equals(home.sandboxDatabase())) {
            return Text.of("cli.restore_sandbox");
        }
        return newest().map(b -> Text.of("cli.restore", "file", file.getFileName(), "backup", b))
                .orElseGet(() -> Text.of("cli.restore_none", "folder", folder()));
    }
}
