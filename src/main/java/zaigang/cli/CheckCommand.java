package zaigang.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Checks settings, rules, holidays and the sheets of a home, and says every problem with its place and a remedy. */
@Command(name = "check", description = "Check settings, rules and rosters; exits 1 and says where and what to do if anything is wrong.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Zaigang zaigang;

    @Override
    public Integer call() {
        return zaigang.withContents(contents -> {
            zaigang.terminal().say("cli.check_ok", "home", zaigang.home().folder().toAbsolutePath().normalize());
            return Zaigang.DONE;
        });
    }
}
