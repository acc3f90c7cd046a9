package zaigang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import zaigang.Home;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.duty.export.RosterContent;
import zaigang.duty.export.RosterFormat;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
import zaigang.spine.kit.Kit;

/** Duty rosters for other programs. */
@Command(name = "roster", description = "Write duty rosters for other programs; also while the bot is running.",
        footer = {"", "Exit codes: 0 written, 1 nothing to write or refused, 2 wrong usage. See docs/reports.md."})
final class RosterCommand implements Callable<Integer> {
    @ParentCommand
    private Zaigang zaigang;

    @Option(names = "--period", paramLabel = "PERIOD", defaultValue = "this month",
            description = "Such as 2026-12, next week, 2026-12-01~2026-12-15 (default: this month).")
    private String period;

    @Option(names = "--roster", paramLabel = "NAME", description = "Only this roster (default: all).")
    private String name = "";

    @Option(names = "--to", paramLabel = "DIR", defaultValue = ".", description = "Folder for the file (default: here).")
    private Path folder;

    @Mixin
    private Output output;

    private record Made(String name, Optional<byte[]> bytes) {}

    @Override
    public Integer call() {
        return zaigang.withContents(contents -> {
            try (var office = zaigang.office()) {
                return write(office, contents);
            }
        });
    }

    private int write(Workplace office, Home.Contents contents) {
        Terminal terminal = zaigang.terminal();
        Kit kit = office.kit(contents, terminal.texts());
        List<RosterFormat> formats = RosterFormat.all(kit.texts(), kit.workdays());
        Optional<RosterFormat> format = output.form(formats, RosterFormat::name);
        if (format.isEmpty()) {
            return output.unknownForm(terminal, formats.stream().map(RosterFormat::name).toList());
        }
        LocalDate today = office.ledger().read(tx -> Workplace.today(tx, contents));
        Optional<Period> days = kit.dates().period(period, today);
        if (days.isEmpty()) {
            terminal.complain("cli.unknown_period", "period", period);
            return Zaigang.USAGE;
        }
        var rosters = new Rosters(office.people(), kit.outbox(), kit.settings(), kit.workdays());
        List<RosterInfo> all = office.ledger().read(rosters::all);
        List<RosterInfo> which = all.stream().filter(r -> name.isEmpty() || r.name().equals(name.strip())).toList();
        if (which.isEmpty() && !name.isEmpty()) {
            terminal.complain("cli.unknown_roster", "roster", name, "names", Text.names(all.stream().map(RosterInfo::name).toList()));
            return Zaigang.NO;
        }
        Made made = terminal.during("cli.at_roster", () -> {
            RosterContent content = office.ledger().read(tx -> RosterContent.read(tx, kit, rosters, which, days.get()));
            return new Made(content.fileName() + "." + format.get().name(), format.get().write(content, terminal.language()));
        });
        return made.bytes().map(bytes -> output.write(terminal, bytes, folder.resolve(made.name())))
                .orElseGet(() -> {
                    terminal.complain("cli.nothing_to_write");
                    return Zaigang.NO;
                });
    }
}
