package zaigang.spine.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Pulse;
import zaigang.spine.ledger.Tx;

/** A part of the bot: what it answers to, and what it does when its time comes. Adding one is a line in {@code App}. */
public interface Feature {
    /** The name that its buttons carry. */
    String name();

    default List<CommandSpec> commands() {
        return List.of();
    }

    /** Words with which a line for one of these commands may begin, and which belong to what it says; by the command's name. */
    default Map<String, List<String>> openings() {
        return Map.of();
    }

    default List<TapSpec> taps() {
        return List.of();
    }

    /** What is done with lines that answer a question of this feature. */
    default List<StepSpec> steps() {
        return List.of();
    }

    default List<AlarmKind> alarms() {
        return List.of();
    }

    /** Called at every start, before anything is due: puts on the agenda what the settings ask for. */
    default void start(Tx tx) {}

    /**
     * The bot hears again after a time in which taps may have been lost: windows move, and who has not answered is to be asked
     * again. It is called when the first updates come in, and once more when all are; while it {@link Pulse#deaf still is deaf}
     * others wait at Telegram, and nobody is asked yet.
     */
    default void back(Tx tx, Pulse.Outage outage) {}

    /** A group lives on under a new id. */
    default void groupMoved(Tx tx, long fromChat, long toChat) {}

    /** The bot is not in this group any more. */
    default void groupLost(Tx tx, long chat) {}

    /**
     * A question of this feature that waits for this person's answer now: its buttons, for somebody who sent something that says
     * nothing.
     */
    default Optional<Keyboard> openQuestion(Turn turn) {
        return Optional.empty();
    }

    /** What is done with a file; empty where this feature takes no such file. */
    default Optional<Reply> file(Turn turn, Incoming.Document document) {
        return Optional.empty();
    }

    /**
     * What is done with a location; empty where this feature has asked for none. It must not be written anywhere.
     *
     * @param awaited what this feature's own question carried, where one waits for an answer
     */
    default Optional<Reply> location(Turn turn, Incoming.Location location, Optional<Press> awaited) {
        return Optional.empty();
    }
}
