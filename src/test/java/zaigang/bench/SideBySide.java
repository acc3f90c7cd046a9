package zaigang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The bot and {@link PlainLoop} in turns, each as a process of its own with the same JVM options, on one {@link FastTelegram} each,
 * with so many people who have all joined. In a round each asks everybody, ends, and is started again when everybody has tapped. The
 * bot's pace is lifted.
 *
 * <p>For both, time runs from the arrival of the first call that the process makes, of any kind, until the arrival of
 * <ul>
 *   <li>prompts: the message to the last person;
 *   <li>taps: the last of each tap's answer and each question's edit;
 *   <li>taps, committed: the poll whose offset is above the last tap.
 * </ul>
 * The plain loop says the words that the bot said before it.
 */
final class SideBySide {
    private final Path folder;
    private final int people;
    private final List<Contender.Took> botAsked = new ArrayList<>();
    private final List<Contender.Took> botTaken = new ArrayList<>();
    private final List<Contender.Took> plainAsked = new ArrayList<>();
    private final List<Contender.Took> plainTaken = new ArrayList<>();
    private List<String> words = List.of();

    SideBySide(Path folder, int people) {
        this.folder = folder;
        this.people = people;
    }

    /** By hand: {@code taps|prompts PEOPLE ROUNDS [bot]}, in the project's folder. The last word leaves the plain loop out. */
    public static void main(String[] args) throws IOException {
        boolean taps = args[0].equals("taps");
        boolean alone = args.length > 3;
        Path folder = Files.createTempDirectory("side-by-side");
        var both = new SideBySide(folder, Integer.parseInt(args[1]));
        for (int round = 0; round < Integer.parseInt(args[2]); round++) {
            both.round(round, taps, alone);
        }
        if (!alone) {
            System.out.println("prompts: " + both.prompts());
        }
        if (!alone && taps) {
            System.out.println("taps: " + both.taps());
            System.out.println("taps, committed: " + both.committed());
        }
        System.out.println("logs and databases are in " + folder);
    }

    /** Begins with the bot in even rounds and with the plain loop in odd ones. */
    void round(int number, boolean taps, boolean alone) throws IOException {
        Path place = Files.createDirectories(folder.resolve("round" + number));
        if (number % 2 == 0) {
            bot(place, taps);
        }
        if (!alone) {
            plain(place, taps);
        }
        if (number % 2 == 1) {
            bot(place, taps);
        }
    }

    private void bot(Path place, boolean taps) {
        try (var bot = TheBot.in(place, people)) {
            work(bot, "bot", taps, botAsked, botTaken);
            words = bot.said();
        }
    }

    private void plain(Path place, boolean taps) {
        try (var plain = ThePlainLoop.in(place, people, words)) {
            work(plain, "plain loop", taps, plainAsked, plainTaken);
        }
    }

    private void work(Contender who, String name, boolean taps, List<Contender.Took> asked, List<Contender.Took> taken) {
        asked.add(who.prompts());
        System.out.println(name + ", prompts: " + asked.getLast());
        assertThat(who.telegram.calls("sendMessage").count()).as("each is asked once by the %s", name).isEqualTo(people);
        if (taps) {
            taken.add(who.taps());
            System.out.println(name + ", taps: " + taken.getLast());
            assertThat(who.answers()).as("answers that the %s has stored", name).isEqualTo(people);
            assertThat(who.telegram.calls("answerCallbackQuery").count()).as("taps answered once by the %s", name).isEqualTo(people);
        }
    }

    Compared prompts() {
        return compared(plainAsked, botAsked, Contender.Took::all);
    }

    Compared taps() {
        return compared(plainTaken, botTaken, Contender.Took::all);
    }

    Compared committed() {
        return compared(plainTaken, botTaken, Contender.Took::committed);
    }

    private static Compared compared(List<Contender.Took> plain, List<Contender.Took> bot, Function<Contender.Took, Duration> what) {
        return new Compared(plain.stream().map(what).toList(), bot.stream().map(what).toList());
    }
}
