package zaigang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import zaigang.Home;
import zaigang.imports.Importer;
import zaigang.imports.Preview;

/** Checks settings, rules, holidays and sheets, and says every problem with its place and a remedy. Changes nothing. */
@Command(name = "check",
        description = "Check settings, rules and rosters; exits 1 and says where and what to do if anything is wrong.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Zaigang zaigang;

    @Parameters(paramLabel = "FILE", arity = "0..*",
            description = "Sheets to check as well; those that lie in data/ are checked in any case.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        return zaigang.withContents(contents -> {
            try (var office = new Office(zaigang.home(), zaigang.clock())) {
                Importer importer = office.importer(contents.settings(), zaigang.terminal().texts());
                long bad = sheets().stream().filter(file -> !good(office, importer, file)).count();
                if (bad == 0) {
                    zaigang.terminal().say("cli.check_ok", "home", zaigang.home().folder().toAbsolutePath().normalize());
                }
                return bad == 0 && overridesKnown(office, contents) ? Zaigang.DONE : Zaigang.NO;
            }
        });
    }

    private boolean good(Office office, Importer importer, Path file) {
        if (!Files.isReadable(file)) {
            zaigang.terminal().complain("cli.no_such_file", "file", file);
            return false;
        }
        Preview preview = importer.preview(office.ledger(), file.getFileName().toString(), read(file));
        if (preview instanceof Preview.Refused refused) {
            zaigang.terminal().complain(refused.text(Preview.TERMINAL_LINES));
        }
        return preview instanceof Preview.Ready;
    }

    /** A setting for a team or township that does not exist does nothing: a name was mistyped. */
    private boolean overridesKnown(Office office, Home.Contents contents) {
        var unknown = office.ledger().read(tx -> {
            var names = new ArrayList<>(contents.settings().teams().keySet());
            names.addAll(contents.settings().townships().keySet());
            office.people().teams(tx).forEach(t -> names.remove(t.name()));
            office.people().townships(tx).forEach(t -> names.remove(t.name()));
            return names;
        });
        unknown.forEach(name -> zaigang.terminal().complain("cli.unknown_unit", "name", name));
        return unknown.isEmpty();
    }

    private List<Path> sheets() {
        var all = new ArrayList<>(files);
        if (Files.isDirectory(zaigang.home().data())) {
            try (Stream<Path> inData = Files.list(zaigang.home().data())) {
                inData.filter(f -> f.toString().matches(".*\\.(xlsx|csv)")).sorted().forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
