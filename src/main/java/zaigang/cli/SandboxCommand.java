package zaigang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import zaigang.Home;
import zaigang.Sandbox;

/** Runs the bot with a local stand-in for Telegram and a page to chat on, with the sample county. */
@Command(name = "sandbox", description = "Run the bot without Telegram, with a chat page and the sample county.")
final class SandboxCommand implements Callable<Integer> {
    @ParentCommand
    private Zaigang zaigang;

    @Option(names = "--port", defaultValue = "8765", description = "Port of the page on this machine; 0 for any (default: 8765).")
    private int port = 8765;

    @Option(names = "--fresh", description = "Forget what was done in the sandbox before.")
    private boolean fresh;

    SandboxCommand() {}

    SandboxCommand(Zaigang zaigang) {
        this.zaigang = zaigang;
    }

    @Override
    public Integer call() {
        return RunCommand.alone(zaigang, zaigang.home().sandboxDatabase(), () -> zaigang.withContents(this::run));
    }

    private int run(Home.Contents contents) {
        if (fresh) {
            forget(zaigang.home().sandboxDatabase());
        }
        var sandbox = new Sandbox(zaigang.home(), contents, zaigang.clock(), port);
        RunCommand.untilStopped(sandbox, () -> {
            sandbox.start();
            zaigang.terminal().say("cli.sandbox", "url", sandbox.url());
        });
        return Zaigang.DONE;
    }

    private static void forget(Path database) {
        try {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(database.resolveSibling(database.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
