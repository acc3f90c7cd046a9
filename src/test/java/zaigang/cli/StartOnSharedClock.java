package zaigang.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Scanner;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.faults.SharedClock;

/** The program as it is shipped, but for its clock: another process moves it, through the file {@code zaigang.clock}. */
public final class StartOnSharedClock {
    private StartOnSharedClock() {}

    public static void main(String[] args) {
        InstantSource clock = SharedClock.at(Path.of(System.getProperty("zaigang.clock")));
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Texts texts = Texts.load();
        var terminal = new Terminal(() -> texts, Language.EN, System.out, out, err, new Scanner(System.in, StandardCharsets.UTF_8), Ticker.silent());
        System.exit(Zaigang.execute(new Zaigang(System.getenv(), clock, terminal), out, err, args));
    }
}
