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
import zaigang.day.attendance.Attendance;
import zaigang.month.report.Report;
import zaigang.month.report.ReportFile;
import zaigang.month.report.ReportMaker;
import zaigang.month.report.ReportParser;
import zaigang.month.report.ReportRequest;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.By;
import zaigang.spine.audit.What;
import zaigang.spine.books.Books;
import zaigang.spine.kit.Kit;

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
        return switch (office.ledger().read(tx -> new ReportParser(kit.people(), kit.texts(), kit.dates())
                .parse(tx, Optional.empty(), String.join(" ", words), Workplace.today(tx, contents)))) {
            case ReportRequest.Refused refused -> {
                zaigang.terminal().complain(refused.why());
                yield Zaigang.NO;
            }
            case ReportRequest.Understood understood -> {
                ReportRequest request = understood.request();
                var maker = new ReportMaker(kit, new Attendance(kit.settings()), new Books());
                Report report = zaigang.terminal().during("cli.at_report", () -> office.ledger().read(
                        tx -> maker.make(tx, request.scope(), request.period(), zaigang.terminal().language())));
                office.ledger().change(tx -> Audit.look(tx, By.cli("report"), What.LOOKED_AT_REPORT,
                        About.scope(request.scope()), Audit.detail(request.period())));
                zaigang.terminal().say(report.text());
                report.file().ifPresent(this::write);
                yield Zaigang.DONE;
            }
        };
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
