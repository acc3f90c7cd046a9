package zaigang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import zaigang.Home;
import zaigang.base.settings.SettingsFile;
import zaigang.base.sheets.Problem;
import zaigang.base.yaml.FileProblem;
import zaigang.duty.roster.ChangeCause;
import zaigang.office.imports.Importer;
import zaigang.office.imports.Preview;
import zaigang.spine.audit.By;
import zaigang.spine.people.Team;
import zaigang.spine.people.Township;

/** Checks settings, rules, holidays and sheets, and says every problem with its place and a remedy. Changes nothing. */
@Command(name = "check",
        description = "Check settings, rules and rosters; exits 1 and says where and what to do if anything is wrong.")
final class CheckCommand implements Callable<Integer> {
    private static final int MOST_PROBLEMS = 100;
    private static final Pattern SHEET = Pattern.compile("(?i)(?!~\\$|\\.).*\\.(xlsx|csv)");

    @ParentCommand
    private Zaigang zaigang;

    @Parameters(paramLabel = "FILE", arity = "0..*",
            description = "Sheets to check as well; those that lie in data/ are checked in any case.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        Optional<Path> unreadable = files.stream().filter(f -> !Files.isReadable(f) || Files.isDirectory(f)).findFirst();
        if (unreadable.isPresent()) {
            zaigang.terminal().complain("cli.no_such_file", "file", unreadable.get());
            return Zaigang.NO;
        }
        return zaigang.withContents(contents -> {
            try {
                Path scratch = Files.createTempDirectory("zaigang-check");
                try (var office = Workplace.scratch(zaigang.home(), zaigang.clock(), scratch)) {
                    return check(office, contents);
                } finally {
                    delete(scratch);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private int check(Workplace office, Home.Contents contents) {
        boolean sheetsGood = zaigang.terminal().during("cli.at_check",
                () -> sheetsGood(office, office.importer(contents, zaigang.terminal().texts())));
        List<FileProblem> unknown = unknownUnits(office);
        zaigang.terminal().complain(unknown);
        if (!sheetsGood || !unknown.isEmpty()) {
            return Zaigang.NO;
        }
        zaigang.terminal().say("cli.check_ok", "home", zaigang.home().folder().toAbsolutePath().normalize());
        return Zaigang.DONE;
    }

    /** As if they were imported one after the other: a roster is good when a staff list beside it has the people. */
    private boolean sheetsGood(Workplace office, Importer importer) {
        Map<Path, Preview> refused = new LinkedHashMap<>();
        List<Path> waiting = sheets();
        boolean goesOn = true;
        while (goesOn) {
            refused.clear();
            for (Path file : waiting) {
                Preview preview = importer.preview(office.ledger(), file.getFileName().toString(), read(file));
                if (preview instanceof Preview.Ready ready) {
                    importer.apply(office.ledger(), ready, ChangeCause.sheet(Optional.empty()), By.cli("check"));
                    tell(file, ready);
                } else {
                    refused.put(file, preview);
                }
            }
            goesOn = !refused.isEmpty() && refused.size() < waiting.size();
            waiting = List.copyOf(refused.keySet());
        }
        refused.forEach(this::tell);
        return refused.isEmpty();
    }

    private void tell(Path file, Preview preview) {
        List<Problem> problems = preview.problems();
        problems.stream().limit(MOST_PROBLEMS).forEach(p ->
                zaigang.terminal().complain("files.in-file", "file", file, "message", p.text()));
        if (problems.size() > MOST_PROBLEMS) {
            zaigang.terminal().complain("imports.more", "count", problems.size() - MOST_PROBLEMS);
        }
    }

    private List<FileProblem> unknownUnits(Workplace office) {
        return office.ledger().read(tx -> SettingsFile.unknownUnits(zaigang.home().settings(),
                office.people().townships(tx).stream().map(Township::name).collect(Collectors.toSet()),
                office.people().teams(tx).stream().map(Team::name).collect(Collectors.toSet())));
    }

    /** The files that were named and those in data/; what a spreadsheet program leaves beside an open file is none. */
    private List<Path> sheets() {
        var all = new LinkedHashSet<Path>();
        files.forEach(f -> all.add(f.toAbsolutePath().normalize()));
        if (Files.isDirectory(zaigang.home().data())) {
            try (Stream<Path> inData = Files.list(zaigang.home().data())) {
                inData.filter(f -> SHEET.matcher(f.getFileName().toString()).matches()).sorted()
                        .forEach(f -> all.add(f.toAbsolutePath().normalize()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(all);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
