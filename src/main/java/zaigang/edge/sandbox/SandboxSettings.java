package zaigang.edge.sandbox;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How to run {@link LocalBotApi}.
 *
 * @param port to listen on; 0 for any free one
 * @param clock of all times in messages, of lifetimes and limits
 * @param firstId from which messages and updates are numbered. A bot that remembers the run before needs a higher one each time
 * @param journalCapacity how many calls of the bot are kept
 * @param people who have already started the bot; asked again whenever somebody unknown is named
 * @param page the clock of the chat page; empty for no page
 */
public record SandboxSettings(int port, BotProfile bot, InstantSource clock, long firstId, Limits limits, Lifetimes lifetimes,
                              int journalCapacity, Supplier<List<SandboxPerson>> people, Optional<SandboxClock> page) {
    private static final long ID_EPOCH = 1_700_000_000;

    /** For a test: any port, no page, no limits, nobody yet, every call in the journal. */
    public static SandboxSettings of(BotProfile bot, InstantSource clock) {
        return new SandboxSettings(0, bot, clock, 1, Limits.none(), Lifetimes.telegram(), Integer.MAX_VALUE, List::of,
                Optional.empty());
    }

    /**
     * With the chat page, for these people and on this clock. Nothing gets too old while hours are skipped, and the
     * numbers grow by one a second from run to run, which fits the 31 bits that clients have for them until 2092.
     */
    public SandboxSettings withPage(Supplier<List<SandboxPerson>> shown, SandboxClock shownClock) {
        long first = shownClock.now().getEpochSecond() - ID_EPOCH;
        return new SandboxSettings(port, bot, clock, first, limits, Lifetimes.endless(), 1000, shown, Optional.of(shownClock));
    }

    public SandboxSettings withPort(int newPort) {
        return new SandboxSettings(newPort, bot, clock, firstId, limits, lifetimes, journalCapacity, people, page);
    }
}
