package zaigang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import zaigang.Home;
import zaigang.audit.By;
import zaigang.imports.Importer;
import zaigang.imports.Preview;
import zaigang.roster.Cause;
import zaigang.text.Text;

/** Imports a staff list or a roster: shows what it would do, asks, and does all of it or nothing. */
@Command(name = "import", description = "Import a staff list or duty roster (.xlsx, .csv): shows what it would do, then asks.")
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private Zaigang zaigang;

    @Parameters(paramLabel = "FILE", description = "The file to import.")
    private Path file;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            zaigang.terminal().complain("cli.no_such_file", "file", file);
            return Zaigang.NO;
        }
        return zaigang.withContents(contents -> {
            try (var office = zaigang.office()) {
                return preview(office, contents);
            }
        });
    }

    private int preview(Office office, Home.Contents contents) {
        Importer importer = office.importer(contents, zaigang.terminal().texts());
        return switch (importer.preview(office.ledger(), file.getFileName().toString(), read())) {
            case Preview.Refused refused -> {
                zaigang.terminal().complain(refused.text(Preview.TERMINAL_LINES));
                yield Zaigang.NO;
            }
            case Preview.Ready ready -> {
                zaigang.terminal().say(ready.text(Preview.TERMINAL_LINES));
                yield ready.changesNothing() ? Zaigang.DONE : ask(office, importer, ready);
            }
        };
    }

    private int ask(Office office, Importer importer, Preview.Ready ready) {
        if (yes || zaigang.terminal().confirms(Text.of("cli.import_sure"))) {
            return apply(office, importer, ready);
        }
        zaigang.terminal().say("imports.dropped", "file", file.getFileName());
        return Zaigang.DONE;
    }

    private int apply(Office office, Importer importer, Preview.Ready ready) {
        return switch (importer.apply(office.ledger(), ready, Cause.sheet(Optional.empty()), By.cli("import"))) {
            case Importer.Outcome.Done done -> {
                zaigang.terminal().say(done.summary());
                yield Zaigang.DONE;
            }
            case Importer.Outcome.Outdated outdated -> {
                zaigang.terminal().complain("cli.import_outdated");
                yield Zaigang.NO;
            }
        };
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
