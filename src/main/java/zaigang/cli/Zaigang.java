package zaigang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import zaigang.Home;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.yaml.Read;
import zaigang.edge.telegram.Redact;
import zaigang.edge.telegram.TelegramSettings;
import zaigang.spine.ledger.LedgerException;
import zaigang.spine.ledger.Schema;

/**
 * The commands of the jar. Without one, the bot starts: on Telegram where the environment has a token, else in the sandbox.
 * Exit codes: 0 done, 1 the answer is no (problems found, refused), 2 wrong usage, 3 another instance is running, 4 the bot
 * could not start or died without being refused, such as for a full disk, and is to be started again. After 1, 2 and 3 that
 * does not help.
 */
@Command(
        name = "zaigang",
        mixinStandardHelpOptions = true,
        version = "Zaigang " + Schema.PROGRAM,
        description = "A chat bot that keeps dispatched work teams on post.",
        subcommands = {
            RunCommand.class, SandboxCommand.class, CheckCommand.class, ImportCommand.class, ReportCommand.class, RosterCommand.class,
            InviteCommand.class, BackupCommand.class, DoctorCommand.class
        })
public final class Zaigang implements Callable<Integer> {
    static final int DONE = 0;
    static final int NO = 1;
    static final int USAGE = 2;
    static final int BUSY = 3;
    static final int DIED = 4;

    @Option(names = "--home", paramLabel = "DIR", defaultValue = ".", scope = ScopeType.INHERIT,
            description = "The folder with rules/ and data/ (default: here).")
    Path folder;

    private final Map<String, String> environment;
    private final InstantSource clock;
    private final Terminal terminal;

    Zaigang(Map<String, String> environment, InstantSource clock, Terminal terminal) {
        this.environment = environment;
        this.clock = clock;
        this.terminal = terminal;
    }

    /** Runs the command line and returns the exit code. */
    public static int execute(String... args) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Language language = language(System.getenv());
        var texts = CompletableFuture.supplyAsync(Texts::load, Beside.MAIN);
        var terminal = new Terminal(texts::join, language, System.out, out, err, new Scanner(System.in, StandardCharsets.UTF_8),
                Ticker.forWhoeverLooks());
        return execute(new Zaigang(System.getenv(), InstantSource.system(), terminal), out, err, args);
    }

    /**
     * As the environment names it, whether or not the machine has that locale: where it has not, Java falls back to English.
     * A system that has no such variables tells by its own settings.
     */
    static Language language(Map<String, String> environment) {
        String named = Stream.of("LC_ALL", "LC_MESSAGES", "LANG").map(v -> environment.getOrDefault(v, ""))
                .filter(v -> !v.isBlank()).findFirst().orElseGet(() -> Locale.getDefault().toLanguageTag());
        return Language.of(named.split("[.@]")[0].replace('_', '-')).orElse(Language.EN);
    }

    static int execute(Zaigang zaigang, PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(zaigang).setOut(out).setErr(err)
                .setParameterExceptionHandler((wrong, line) -> {
                    err.println(wrong.getMessage());
                    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
                    wrong.getCommandLine().usage(err);
                    return USAGE;
                })
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    zaigang.complain(failure);
                    return NO;
                })
                .execute(args);
    }

    @Override
    public Integer call() {
        return switch (TelegramSettings.from(environment)) {
            case TelegramSettings.Result.NoToken n -> {
                terminal.say("cli.no_token", "variable", TelegramSettings.TOKEN);
                yield new SandboxCommand(this).call();
            }
            case TelegramSettings.Result.Found f -> new RunCommand(this).call();
            case TelegramSettings.Result.Wrong w -> new RunCommand(this).call();
        };
    }

    Home home() {
        return new Home(folder);
    }

    Terminal terminal() {
        return terminal;
    }

    InstantSource clock() {
        return clock;
    }

    TelegramSettings.Result telegram() {
        return TelegramSettings.from(environment);
    }

    /** Reads the home's files, says every problem and warning, and goes on only where there is no problem. */
    int withContents(Function<Home.Contents, Integer> then) {
        return switch (home().read()) {
            case Read.Bad<Home.Contents> bad -> {
                terminal.complain(bad.problems());
                yield NO;
            }
            case Read.Ok<Home.Contents> ok -> {
                terminal.complain(ok.warnings());
                yield then.apply(ok.value());
            }
        };
    }

    /** The home's database, for a command beside the bot. Says so where there was one and is none. */
    Workplace office() {
        backups().missed().ifPresent(terminal::complain);
        return new Workplace(home(), clock);
    }

    Backups backups() {
        return new Backups(home());
    }

    /** Says what failed and, where the database is refused, what to do about it. */
    void complain(Throwable failure) {
        terminal.complain(refusal(failure).orElseGet(() -> Text.of("cli.failed", "error", safe(failure))));
    }

    private Optional<Text> refusal(Throwable failure) {
        return failure instanceof LedgerException e ? backups().refusal(e) : Optional.empty();
    }

    /** What failed, in as few words as say it, and without a secret. */
    private String safe(Throwable failure) {
        return Redact.text(switch (failure) {
            case LedgerException e -> e.getMessage();
            case UncheckedIOException e -> words(e.getCause());
            default -> failure.toString();
        });
    }

    /** The system's exceptions about files have only the file for a message; the kind of exception is the reason. */
    private static String words(IOException failure) {
        return failure instanceof FileSystemException e && e.getReason() == null
                ? e.getFile() + ": " + e.getClass().getSimpleName().replace("Exception", "")
                : failure.getMessage();
    }
}
