package zaigang.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import zaigang.process.Child;

/** One of the two that are compared: who does the same work as a process of its own, against a {@link FastTelegram}. */
abstract sealed class Contender implements AutoCloseable permits TheBot, ThePlainLoop {
    private static final Limit LIMIT = new Limit(Duration.ofMinutes(3));
    private static final Duration END = Duration.ofSeconds(30);

    final FastTelegram telegram = FastTelegram.start();
    private final List<Long> accounts;
    private final Path log;
    private int children;

    /**
     * How long it took.
     *
     * @param all from the first call that the process made to the arrival of the last that the work needs
     * @param committed from the same to the poll that confirms the last update; zero where nothing was polled for
     * @param cpu of the process, its start included
     * @param whole from the start of the process to the arrival of the last call
     */
    record Took(Duration all, Duration committed, Duration cpu, Duration whole) {
        @Override
        public String toString() {
            return "%s, committed %s; since the process began %s, CPU %s".formatted(Figures.seconds(all),
                    Figures.seconds(committed), Figures.seconds(whole), Figures.seconds(cpu));
        }
    }

    Contender(List<Long> accounts, Path log) {
        this.accounts = accounts;
        this.log = log;
    }

    /** Starts the process that asks everybody who has joined. */
    abstract Child asking(Path log);

    /** Starts the process that takes taps. */
    abstract Child listening(Path log);

    /** How many answers are stored, once the process has ended. */
    abstract int answers();

    /** Ends the process in order, with all that it has to note. */
    abstract void end(Child child, Duration longest);

    /** Everybody gets a message with the question of the day. */
    final Took prompts() {
        telegram.countAnew();
        try (Child child = asking(nextLog())) {
            Tally sent = telegram.calls("sendMessage");
            LIMIT.until(() -> sent.subjects() == accounts.size(), child, telegram::toString);
            Took took = took(child, sent.lastNew(), telegram.firstCall());
            end(child, END);
            return took;
        }
    }

    /** Everybody has tapped the first button while the process was away; each tap is stored, answered, and its message edited. */
    final Took taps() {
        accounts.forEach(account -> telegram.tap(account, 0));
        telegram.countAnew();
        try (Child child = listening(nextLog())) {
            Tally answered = telegram.calls("answerCallbackQuery");
            Tally edited = telegram.calls("editMessageText");
            LIMIT.until(() -> telegram.updates().pending() == 0 && answered.subjects() == accounts.size()
                    && edited.subjects() == accounts.size(), child, telegram::toString);
            Took took = took(child, Math.max(answered.lastNew(), edited.lastNew()), telegram.firstCall());
            end(child, END);
            return took;
        }
    }

    private Took took(Child child, long last, long first) {
        Duration cpu = child.cpu();
        Duration sinceLast = Figures.since(last);
        Duration committed = Duration.ofNanos(Math.max(0, telegram.updates().confirmedAt() - first));
        return new Took(Duration.ofNanos(last - first), committed, cpu, child.age().minus(sinceLast));
    }

    private Path nextLog() {
        return log.resolveSibling(log.getFileName() + "-" + children++);
    }

    @Override
    public void close() {
        telegram.close();
    }
}
