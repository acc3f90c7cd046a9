package zaigang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.settings.Settings;
import zaigang.process.Child;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.outbox.Sender;

/** What the bot itself needs for sheets, boards and whole days, with a Telegram that takes no time. */
@Order(4)
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class CountyTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final Limit PROVINCE = new Limit(Duration.ofMinutes(2));
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 8);

    @TempDir
    Path home;

    private InProcess county(int people, String start) {
        var county = new InProcess(database(people), start);
        new Filling(county.app().ledger(), people).people();
        return county;
    }

    private Path database(int people) {
        return home.resolve("n" + people + ".db");
    }

    /** What it takes once the JVM has warmed up. */
    private static Spread several(int times, Runnable doing) {
        doing.run();
        return new Spread(Stream.generate(() -> {
            long from = System.nanoTime();
            doing.run();
            return Figures.since(from);
        }).limit(times).toList());
    }

    @Test
    void a_sheet_of_a_month() {
        for (int people : Figures.full() ? List.of(1000, 10_000) : List.of(100)) {
            try (var county = county(people, SheetProcess.NOW)) {
                new Filling(county.app().ledger(), people).days(OCTOBER, 31);
                var sizes = new ArrayList<Integer>();
                Spread took = several(Figures.size(1, 7), () -> {
                    county.moveTo(later(county));
                    sizes.add(sheet(county.asked(SheetProcess.COMMAND)));
                });
                Figures.report("month sheet, " + people + " people × 31 days, from the command to the file",
                        people == 1000 ? "≤ 0.3 s" : "≤ 2 s", took + ", " + sizes.getLast() / 1024 + " KB");
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
    void a_sheet_of_a_province_in_a_small_heap() {
        int people = Figures.size(200, 100_000);
        try (var county = county(people, SheetProcess.NOW)) {
            new Filling(county.app().ledger(), people).days(OCTOBER, 31);
        }
        var program = new Child.Program("512m", List.of(), System.getProperty("java.class.path"), SheetProcess.class.getName());
        try (Child child = Child.start(home.resolve("sheet"), program, Map.of(), List.of(database(people).toString()))) {
            PROVINCE.until(() -> child.out().endsWith("\n"), child,
                    () -> "CPU " + Figures.seconds(child.cpu()) + ", " + child.residentMegabytes() + " MB resident");
            assertThat(child.out()).containsPattern("a file of [1-9]\\d* KB");
            Figures.report("month sheet, " + people + " people × 31 days, a process of its own, -Xmx512m", "≤ 15 s",
                    child.out().strip());
        }
    }

    @Test
    void the_board_does_not_care_how_many_years_are_stored() {
        for (int people : Figures.full() ? List.of(1000, 10_000) : List.of(100)) {
            try (var county = county(people, "2026-11-09T07:00")) {
                var filling = new Filling(county.app().ledger(), people);
                county.moveTo("2026-11-09T08:31");
                LocalDate recent = Figures.full() ? YESTERDAY.minusYears(1) : YESTERDAY.minusDays(5);
                LocalDate old = Figures.full() ? YESTERDAY.minusYears(5) : YESTERDAY.minusDays(25);
                fill(filling, recent, YESTERDAY);
                Spread one = board(county);
                fill(filling, old, recent);
                Spread five = board(county);
                Figures.report("board of " + people + " people, one / five years stored",
                        people == 1000 ? "≤ 20 ms" : "≤ 100 ms", millis(one) + " / " + millis(five));
            }
        }
    }

    /** @param before not filled any more */
    private static void fill(Filling filling, LocalDate first, LocalDate before) {
        filling.days(first, (int) ChronoUnit.DAYS.between(first, before));
    }

    private static Spread board(InProcess county) {
        return several(Figures.size(1, 30), () -> assertThat(county.asked("/board")).isNotEmpty());
    }

    private static String millis(Spread took) {
        return String.format(Locale.ROOT, "%.1f ms (%.1f–%.1f)", millis(took.median()), millis(took.all().getFirst()),
                millis(took.all().getLast()));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
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
                Figures.report("a day of " + people + " people, each asked and answering", "≤ 1 ms a person, linear",
                        String.format(Locale.ROOT, "%s, %.2f ms a person", Figures.seconds(took), millis(took) / people));
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
