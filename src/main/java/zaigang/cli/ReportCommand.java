package zaigang.cli;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
@Command(name = "report")
final class ReportCommand implements Callable<Integer> { public Integer call() { return 1; } }
