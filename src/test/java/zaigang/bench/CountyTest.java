package zaigang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.settings.Settings;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.outbox.Sender;

/** What the bot itself needs for sheets, boards and whole days, with a Telegram that takes no time. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class CountyTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @TempDir
    Path home;

    private InProcess county(int people, String start) {
        var county = new InProcess(home.resolve("n" + people + ".db"), start);
        new Filling(county.app().ledger(), people).people();
        return county;
    }

    private static List<Sender.Parcel> ask(InProcess county, String words) {
        county.taken();
        county.receive(Filling.ORGANIZER, new Incoming.Words(words));
        county.settle();
        return county.taken();
    }

    /** The quickest of some, after the JVM has warmed up. */
    private static Duration best(int times, Runnable doing) {
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < times; i++) {
            long from = System.nanoTime();
            doing.run();
            Duration took = Figures.since(from);
            best = took.compareTo(best) < 0 ? took : best;
        }
        return best;
    }

    @Test
    void a_sheet_of_a_month() {
        for (int people : Figures.full() ? List.of(1000, 10_000) : List.of(100)) {
            try (var county = county(people, "2026-11-10T10:00")) {
                new Filling(county.app().ledger(), people).days(OCTOBER, 31);
                var sizes = new ArrayList<Integer>();
                Duration took = best(Figures.size(1, 5), () -> {
                    county.moveTo(later(county));
                    sizes.add(sheet(ask(county, "/report 10月")));
                });
                Figures.report("month sheet, " + people + " people × 31 days, from the command to the file",
                        took.toMillis() + " ms, " + sizes.getLast() / 1024 + " KB");
            }
        }
    }

    /** Who asks twice within some seconds has tapped twice. */
    private static String later(InProcess county) {
        return county.instant().plusSeconds(60).atZone(Settings.DEFAULT.zone()).toLocalDateTime().toString();
    }

    private static int sheet(List<Sender.Parcel> sent) {
        int size = sent.stream().mapToInt(p -> p.file().length).max().orElse(0);
        assertThat(size).as("a file among %s", sent).isPositive();
        return size;
    }

    @Test
    void the_board_does_not_care_how_many_years_are_stored() {
        int people = Figures.size(100, 1000);
        try (var county = county(people, "2026-11-09T07:00")) {
            county.moveTo("2026-11-09T08:31");
            Duration fresh = board(county);
            new Filling(county.app().ledger(), people).days(LocalDate.of(2024, 10, 1), Figures.size(30, 730));
            Duration old = board(county);
            Figures.report("board of " + people + " people, nothing stored / two years stored",
                    fresh.toMillis() + " ms / " + old.toMillis() + " ms");
        }
    }

    private static Duration board(InProcess county) {
        return best(Figures.size(1, 30), () -> assertThat(ask(county, "/board")).isNotEmpty());
    }

    @Test
    void a_day_costs_in_proportion_to_the_people() {
        for (int people : Figures.full() ? List.of(1000, 2000, 4000, 8000) : List.of(60)) {
            try (var county = county(people, "2026-11-09T07:00")) {
                long from = System.nanoTime();
                county.moveTo("2026-11-09T08:40");
                List<Incoming> taps = taps(county);
                assertThat(taps).hasSize(people);
                for (int i = 0; i < people; i += 100) {
                    county.receiveAll(taps.subList(i, Math.min(people, i + 100)));
                    county.settle();
                }
                county.moveTo("2026-11-09T23:00");
                Duration took = Figures.since(from);
                Figures.report("a day of " + people + " people, each asked and answering", String.format(Locale.ROOT,
                        "%d ms, %.2f ms a person", took.toMillis(), took.toMillis() / (double) people));
            }
        }
    }

    /** Each taps 在岗 under the question. */
    private static List<Incoming> taps(InProcess county) {
        var taps = new ArrayList<Incoming>();
        List<Sender.Parcel> sent = county.taken();
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i).content() instanceof Outgoing.Message m && !m.keys().isEmpty()) {
                taps.add(county.update(sent.get(i).chatId(),
                        new Incoming.Tap("q" + i, i + 1, m.keys().getFirst().getFirst().data())));
            }
        }
        return taps;
    }
}
