package zaigang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import zaigang.Home;
import zaigang.Sandbox;

/** Runs the bot with a local stand-in for Telegram and a page to chat on, with the sample county. */
@Command(name = "sandbox", description = "Run the bot without Telegram, with a chat page and the sample county.")
final class SandboxCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 8765;

    @ParentCommand
    private Zaigang zaigang;

    @Option(names = "--port",
            description = "Port of the page on this machine; 0 for any (default: 8765, or any where it is taken).")
    private Optional<Integer> port = Optional.empty();

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
        if (port.filter(p -> p != 0).filter(p -> isTaken(p)).isPresent()) {
            zaigang.terminal().complain("cli.port_taken", "port", port.get().toString(), "other", String.valueOf(port.get() + 1));
            return Zaigang.NO;
        }
        if (fresh) {
            forget(zaigang.home().sandboxDatabase());
        }
        var sandbox = new Sandbox(zaigang.home(), contents, zaigang.terminal().texts(), zaigang.clock(), port.orElseGet(SandboxCommand::usualPort));
        return RunCommand.untilStopped(sandbox, sandbox.death(), () -> {
            zaigang.terminal().during("cli.at_sandbox", () -> {
                sandbox.start();
                return sandbox;
            });
            zaigang.terminal().say("cli.sandbox", "url", sandbox.url());
        });
    }

    /** Another program, or another home's sandbox, must not keep a newcomer from starting. */
    private static int usualPort() {
        return isTaken(USUAL_PORT) ? 0 : USUAL_PORT;
    }

    private static boolean isTaken(int port) {
        try (var free = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return !free.isBound();
        } catch (IOException taken) {
            return true;
        }
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
