package zaigang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import zaigang.Home;
import zaigang.base.text.Text;
import zaigang.duty.roster.ChangeCause;
import zaigang.office.imports.Importer;
import zaigang.office.imports.Preview;
import zaigang.spine.audit.By;

/** Imports a staff list or a roster: shows what it would do, asks, and does all of it or nothing. */
@Command(name = "import", description = "Import a staff list or duty roster (.xlsx, .csv): shows what it would do, then asks.")
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private Zaigang zaigang;

    @Parameters(paramLabel = "FILE", description = "The file to import.")
    private Path file;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--deactivate", description = "Then deactivate the cadres who are missing from a list of most of them.")
    private boolean deactivate;

    @Option(names = "--roles", description = "Then let roles end, and pass to others, as the list has them.")
    private boolean roles;

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

    private int preview(Workplace office, Home.Contents contents) {
        Importer importer = office.importer(contents, zaigang.terminal().texts());
        return switch (zaigang.terminal().during("cli.at_preview",
                () -> importer.preview(office.ledger(), file.getFileName().toString(), read()))) {
            case Preview.Refused refused -> {
                zaigang.terminal().complain(refused.text(Preview.TERMINAL_LINES));
                yield Zaigang.NO;
            }
            case Preview.Ready ready -> {
                zaigang.terminal().say(ready.text(Preview.TERMINAL_LINES));
                yield ready.isVoid() ? Zaigang.DONE : ask(office, importer, ready);
            }
        };
    }

    private int ask(Workplace office, Importer importer, Preview.Ready ready) {
        if (yes || ready.changesNothing() || zaigang.terminal().confirms(Text.of("cli.import_sure"))) {
            return apply(office, importer, ready);
        }
        zaigang.terminal().say("imports.dropped", "file", file.getFileName());
        return Zaigang.DONE;
    }

    private int apply(Workplace office, Importer importer, Preview.Ready ready) {
        return done(office, importer, EnumSet.allOf(Preview.Choice.class), zaigang.terminal().during("cli.at_import",
                () -> importer.apply(office.ledger(), ready, ChangeCause.sheet(Optional.empty()), By.cli("import"))));
    }

    /** @param open the choices that were not gone through yet */
    private int done(Workplace office, Importer importer, EnumSet<Preview.Choice> open, Importer.Outcome outcome) {
        return switch (outcome) {
            case Importer.Outcome.Done done -> {
                zaigang.terminal().say(done.summary());
                yield done.left().map(left -> take(office, importer, open, left)).orElse(Zaigang.DONE);
            }
            case Importer.Outcome.Outdated outdated -> {
                zaigang.terminal().complain("cli.import_outdated");
                yield Zaigang.NO;
            }
        };
    }

    private int take(Workplace office, Importer importer, EnumSet<Preview.Choice> open, Preview.Left left) {
        for (Preview.Choice choice : left.choices()) {
            boolean wanted = choice == Preview.Choice.LEAVERS ? deactivate : roles;
            if (open.remove(choice) && wanted && (yes || zaigang.terminal().confirms(question(choice, left)))) {
                return done(office, importer, open, zaigang.terminal().during("cli.at_import",
                        () -> importer.take(office.ledger(), left, choice, By.cli("import"))));
            }
        }
        zaigang.terminal().say("cli.import_left");
        return Zaigang.DONE;
    }

    private static Text question(Preview.Choice choice, Preview.Left left) {
        return Text.of(choice == Preview.Choice.LEAVERS ? "cli.import_off" : "cli.import_roles", "count", left.count(choice));
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
