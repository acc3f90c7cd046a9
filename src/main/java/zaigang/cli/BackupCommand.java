package zaigang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import zaigang.base.text.Text;

/** Copies the database into one file, also while the bot is running. */
@Command(name = "backup", description = "Copy the database into one file, also while the bot is running.")
final class BackupCommand implements Callable<Integer> {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    @ParentCommand
    private Zaigang zaigang;

    @Option(names = "--to", paramLabel = "FILE", description = "The copy (default: data/backup/zaigang-DATE-TIME.db).")
    private Path target;

    @Override
    public Integer call() {
        return zaigang.withContents(contents -> {
            if (Files.notExists(zaigang.home().database())) {
                zaigang.terminal().complain(zaigang.backups().missed()
                        .orElseGet(() -> Text.of("cli.nothing_to_back_up", "file", zaigang.home().database())));
                return Zaigang.NO;
            }
            var now = LocalDateTime.ofInstant(zaigang.clock().instant(), contents.settings().zone());
            Path file = target != null ? target
                    : zaigang.backups().folder().resolve("zaigang-" + STAMP.format(now) + ".db");
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                zaigang.terminal().complain("cli.backup_exists", "file", file);
                return Zaigang.NO;
            }
            copy(file);
            zaigang.terminal().say("cli.backed_up", "file", file);
            return Zaigang.DONE;
        });
    }

    private void copy(Path file) {
        try (var office = zaigang.office()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            zaigang.terminal().during("cli.at_backup", () -> {
                office.ledger().backup(file);
                return file;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
