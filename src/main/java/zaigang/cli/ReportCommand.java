package zaigang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import zaigang.Home;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Attendance;
import zaigang.month.report.Report;
import zaigang.month.report.ReportContent;
import zaigang.month.report.ReportFormat;
import zaigang.month.report.ReportMaker;
import zaigang.month.report.ReportPeriod;
import zaigang.month.report.ReportRefusals;
import zaigang.month.report.ReportRequest;
import zaigang.month.report.ReportScopes;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.By;
import zaigang.spine.audit.What;
import zaigang.spine.books.Books;
import zaigang.spine.hearing.Ears;
import zaigang.spine.hearing.Normal;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Selection;

/** The attendance summary at the terminal: as text with the sheet as a file, or in a form for other programs. */
@Command(name = "report", description = "Print the attendance summary and write the sheet; also while the bot is running.",
        footer = {"", "Exit codes: 0 written, 1 nothing to write or refused, 2 wrong usage. See docs/reports.md."})
final class ReportCommand implements Callable<Integer> {
    @ParentCommand
    private Zaigang zaigang;

    @Parameters(paramLabel = "WHAT", arity = "0..*",
            description = "Period and scope as in chat, for example: last month, or 2026-11-01 to 2026-11-15 TEAM.")
    private List<String> words = List.of();

    @Option(names = "--period", paramLabel = "PERIOD", description = "Instead of WHAT: 2026-11, yesterday, 2026-11-01~2026-11-15.")
    private String period = "";

    @Option(names = "--scope", paramLabel = "NAME",
            description = "Instead of WHAT: a township, team, post, home unit or person (default: the county).")
    private String scope = "";

    @Option(names = "--to", paramLabel = "DIR", defaultValue = ".", description = "Folder for the file (default: here).")
    private Path folder;

    @Mixin
    private Output output;

    /** What is to be reported; or why it is not known, and with which exit code. */
    private sealed interface Asked {
        /** Never none. */
        record Known(List<One> all) implements Asked {}

        record One(Selection selection, Period period) {}

        record Refused(Text why, int code) implements Asked {}
    }

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
        var maker = new ReportMaker(kit, new Attendance(kit.settings()), new Books());
        Optional<ReportFormat> format = output.form(maker.formats(), ReportFormat::name);
        if (output.wanted() && format.isEmpty()) {
            return output.unknownForm(zaigang.terminal(), maker.formats().stream().map(ReportFormat::name).toList());
        }
        return switch (office.ledger().read(tx -> asked(tx, kit, Workplace.today(tx, contents)))) {
            case Asked.Refused refused -> {
                zaigang.terminal().complain(refused.why());
                yield refused.code();
            }
            case Asked.Known known when output.wanted() && known.all().size() > 1 -> {
                zaigang.terminal().complain("cli.report_one_file");
                yield Zaigang.USAGE;
            }
            case Asked.Known known -> known.all().stream().mapToInt(one -> make(office, maker, one, format)).max().orElse(Zaigang.NO);
        };
    }

    private int make(Workplace office, ReportMaker maker, Asked.One one, Optional<ReportFormat> format) {
        Supplier<Integer> ready = zaigang.terminal().during("cli.at_report", () -> {
            ReportContent content = office.ledger().read(tx -> maker.content(tx, one.selection(), one.period()));
            return format.map(f -> file(maker, content, f)).orElseGet(() -> text(maker, content));
        });
        office.ledger().change(tx -> Audit.look(tx, By.cli("report"), What.LOOKED_AT_REPORT,
                About.scope(one.selection().within()), Audit.detail(one.period())));
        return ready.get();
    }

    private Asked asked(Tx tx, Kit kit, LocalDate today) {
        boolean named = !period.isEmpty() || !scope.isEmpty();
        if (named && !words.isEmpty()) {
            return new Asked.Refused(Text.of("cli.report_twice"), Zaigang.USAGE);
        }
        if (!named) {
            return typed(tx, kit, today);
        }
        Optional<Period> days = ReportPeriod.read(kit.dates(), period.isEmpty() ? "this month" : period, today);
        if (days.isEmpty()) {
            return new Asked.Refused(Text.of("cli.unknown_period", "period", period), Zaigang.USAGE);
        }
        return new ReportScopes(kit.people(), kit.texts()).find(tx, Optional.empty(), scope)
                .<Asked>map(s -> new Asked.Known(List.of(new Asked.One(s, days.get()))))
                .orElseGet(() -> new Asked.Refused(Text.of("cli.unknown_scope", "scope", scope), Zaigang.NO));
    }

    /** As in chat, by somebody who sees everything; where several have a name, all of them are meant. */
    private Asked typed(Tx tx, Kit kit, LocalDate today) {
        var ears = new Ears(kit.texts(), kit.dates(), kit.people(), kit.settings().zone(), List.of());
        String line = String.join(" ", words);
        var refusals = new ReportRefusals(kit.people());
        return switch (ReportRequest.of(ears.heard(tx, Normal.of(line), line), Optional.empty(), today)) {
            case ReportRequest.These these -> known(these.requests());
            case ReportRequest.OneOf several -> known(several.requests());
            case ReportRequest.Like like -> new Asked.Refused(refusals.unknown(tx, Optional.empty(), like.typed()), Zaigang.NO);
            case ReportRequest.NotTheirs not -> new Asked.Refused(Text.of("desk.not_yours"), Zaigang.NO);
            case ReportRequest.Unknown u -> new Asked.Refused(refusals.unknown(tx, Optional.empty(), u.name()), Zaigang.NO);
            case ReportRequest.TooLong l -> new Asked.Refused(Text.of("report.too_long"), Zaigang.NO);
        };
    }

    private static Asked known(List<ReportRequest> requests) {
        return new Asked.Known(requests.stream().map(r -> new Asked.One(Selection.of(r.scope()), r.period())).toList());
    }

    /** Makes the file; what is returned puts it where it belongs. */
    private Supplier<Integer> file(ReportMaker maker, ReportContent content, ReportFormat format) {
        Terminal terminal = zaigang.terminal();
        List<byte[]> pages = format.pages(content, terminal.language());
        return () -> {
            if (pages.isEmpty()) {
                terminal.complain("cli.nothing_to_write");
                return Zaigang.NO;
            }
            return output.write(terminal, pages, folder.resolve(maker.fileName(content, format, terminal.language())));
        };
    }

    /** Makes text and sheet; what is returned says the one and writes the other. */
    private Supplier<Integer> text(ReportMaker maker, ReportContent content) {
        Terminal terminal = zaigang.terminal();
        Report report = maker.make(content, terminal.language(), Integer.MAX_VALUE);
        return () -> {
            terminal.say(report.text());
            report.file().ifPresent(file -> output.write(terminal, file.bytes(), folder.resolve(file.name())));
            return Zaigang.DONE;
        };
    }
}
