package zaigang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zaigang.base.settings.Settings;
import zaigang.base.settings.SettingsFile;
import zaigang.base.workdays.Workdays;
import zaigang.base.yaml.FileProblem;
import zaigang.base.yaml.Read;
import zaigang.code.discipline.RuleBook;
import zaigang.code.discipline.RuleBooks;

/** The folder that the bot works in, with {@code rules/} and {@code data/}. */
public record Home(Path folder) {
    /** What the files of a home say. */
    public record Contents(Settings settings, List<RuleBook> rules, Workdays workdays) {}

    /** Reads settings, rules and holidays; the problems of all of them where any has one. */
    public Read<Contents> read() {
        Read<Settings> settings = SettingsFile.read(settings());
        Read<List<RuleBook>> rules = RuleBooks.read(folder.resolve("rules"));
        Read<Workdays> workdays = Workdays.read(data().resolve("holidays.yaml"));
        if (settings instanceof Read.Ok<Settings> s && rules instanceof Read.Ok<List<RuleBook>> r
                && workdays instanceof Read.Ok<Workdays> w) {
            var warnings = new ArrayList<FileProblem>();
            List.of(s.warnings(), r.warnings(), w.warnings()).forEach(warnings::addAll);
            return new Read.Ok<>(new Contents(s.value(), r.value(), w.value()), warnings);
        }
        var problems = new ArrayList<FileProblem>();
        List.of(settings, rules, workdays).forEach(part -> {
            if (part instanceof Read.Bad<?> bad) {
                problems.addAll(bad.problems());
            }
        });
        return new Read.Bad<>(problems);
    }

    public Path data() {
        return folder.resolve("data");
    }

    /** The file of settings, whether it exists or not. */
    public Path settings() {
        return data().resolve("zaigang.yaml");
    }

    public Path database() {
        return data().resolve("zaigang.db");
    }

    public Path sandboxDatabase() {
        return data().resolve("sandbox.db");
    }

    /** The lock of a database: held by the one process that runs the bot on it. */
    public static Path lockOf(Path database) {
        return database.resolveSibling(database.getFileName() + ".lock");
    }
}
