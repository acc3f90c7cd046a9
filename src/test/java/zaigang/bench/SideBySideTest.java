package zaigang.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the bot's promises cost, as a share of what a loop without any does. */
@Order(2)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SideBySideTest {
    @TempDir
    Path folder;

    @Test
    void taps_and_prompts_beside_a_plain_loop() throws IOException {
        int people = Figures.size(30, 5000);
        var both = new SideBySide(folder, people);
        for (int round = 0; round < Figures.size(1, 3); round++) {
            both.round(round, true, false);
        }
        Figures.report(people + " taps waiting: all stored, answered, edited", "≥ 0.75 ×", both.taps().toString());
        Figures.report("the same, until the last is committed", "≥ 1.0 ×", both.committed().toString());
        Figures.report(people + " prompts, limits lifted", "≥ 0.8 ×", both.prompts().toString());
    }
}
