package zaigang.spine.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.hearing.Heard;
import zaigang.spine.hearing.Term;
import zaigang.spine.ledger.Listener;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Who;

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

    /**
     * Whether a listed command is of use to somebody who may use it: what the settings have switched off is shown neither in menus nor
     * in help. Typed it still answers.
     */
    default boolean offers(Tx tx, Who who, CommandSpec command) {
        return true;
    }

    /** Words that it knows beside those of the bundles, such as the names of its rosters. */
    default List<Term> vocabulary(Tx tx) {
        return List.of();
    }

    /**
     * What a line that is no command says to this feature, where it waits for one without having asked; empty where it does not,
     * or where that line is something else.
     */
    default Optional<Reply> line(Turn turn, Heard line) {
        return Optional.empty();
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

    /** The events that concern it, and what is done then. Wings hear in their order. */
    default List<Listener<?>> listeners() {
        return List.of();
    }

    /**
     * A question of this feature that waits for this person's answer now: its buttons, for somebody who sent something that says
     * nothing.
     */
    default Optional<Keyboard> openQuestion(Turn turn) {
        return Optional.empty();
    }

    /** The requests of this feature about which somebody above has to decide. */
    default List<Undecided> undecided(Tx tx) {
        return List.of();
    }

    /** What waits for this person's decision, each with its buttons. */
    default List<Waiting> waiting(Turn turn) {
        return List.of();
    }

    /** The names of this feature's commands with which something can be done about what somebody else has said. */
    default List<String> withOthersWords() {
        return List.of();
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
