package zaigang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import zaigang.Home;
import zaigang.base.text.Text;
import zaigang.day.attendance.Attendance;
import zaigang.month.report.Report;
import zaigang.month.report.ReportFile;
import zaigang.month.report.ReportMaker;
import zaigang.month.report.ReportRefusals;
import zaigang.month.report.ReportRequest;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.By;
import zaigang.spine.audit.What;
import zaigang.spine.books.Books;
import zaigang.spine.hearing.Ears;
import zaigang.spine.hearing.Normal;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;

/** The attendance summary at the terminal: text, and the sheet as a file. */
@Command(name = "report", description = "Print the attendance summary and write the sheet; also while the bot is running.")
final class ReportCommand implements Callable<Integer> {
    @ParentCommand
    private Zaigang zaigang;

    @Parameters(paramLabel = "WHAT", arity = "0..*",
            description = "Period and scope as in chat, for example: last month, or 2026-11-01 to 2026-11-15 TEAM.")
    private List<String> words = List.of();

    @Option(names = "--to", paramLabel = "DIR", defaultValue = ".", description = "Folder for the sheet (default: here).")
    private Path folder;

    @Override
    public Integer call() {
        return zaigang.withContents(contents -> {
            try (var office = zaigang.office()) {
                return report(office, contents);
            }
        });
    }

    private int report(Workplace office, Home.Contents contents) {
        Kit kit = office.kit(contents, zaigang.terminal().texts());
        var refusals = new ReportRefusals(kit.people());
        return switch (office.ledger().read(tx -> wanted(tx, kit, contents))) {
            case ReportRequest.These these -> {
                these.requests().forEach(r -> make(office, kit, r));
                yield Zaigang.DONE;
            }
            // At the terminal nobody is asked which one is meant: all of them are.
            case ReportRequest.OneOf several -> {
                several.requests().forEach(r -> make(office, kit, r));
                yield Zaigang.DONE;
            }
            case ReportRequest.Like like -> refused(office.ledger().read(tx -> refusals.unknown(tx, Optional.empty(), like.typed())));
            case ReportRequest.NotTheirs not -> refused(Text.of("desk.not_yours"));
            case ReportRequest.Unknown u -> refused(office.ledger().read(tx -> refusals.unknown(tx, Optional.empty(), u.name())));
            case ReportRequest.TooLong l -> refused(Text.of("report.too_long"));
        };
    }

    /** A terminal sees everything. */
    private ReportRequest.Wanted wanted(Tx tx, Kit kit, Home.Contents contents) {
        var ears = new Ears(kit.texts(), kit.dates(), kit.people(), contents.settings().zone(), List.of());
        String typed = String.join(" ", words);
        return ReportRequest.of(ears.heard(tx, Normal.of(typed), typed), Optional.empty(), Workplace.today(tx, contents));
    }

    private int refused(Text why) {
        zaigang.terminal().complain(why);
        return Zaigang.NO;
    }

    private void make(Workplace office, Kit kit, ReportRequest request) {
        var maker = new ReportMaker(kit, new Attendance(kit.settings()), new Books());
        Report report = zaigang.terminal().during("cli.at_report", () -> office.ledger().read(
                tx -> maker.make(tx, request.scope(), request.period(), zaigang.terminal().language())));
        office.ledger().change(tx -> Audit.look(tx, By.cli("report"), What.LOOKED_AT_REPORT,
                About.scope(request.scope()), Audit.detail(request.period())));
        zaigang.terminal().say(report.text());
        report.file().ifPresent(this::write);
    }

    private void write(ReportFile file) {
        try {
            Files.createDirectories(folder);
            Path target = folder.resolve(file.name());
            Files.write(target, file.bytes());
            zaigang.terminal().say("cli.report_written", "file", target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
