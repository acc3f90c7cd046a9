package zaigang.spine.chat;

import zaigang.spine.people.Act;

/**
 * A step of a dialogue: what is done with the line that answers a {@link Reply.Ask}. Whether this person may do it at all is
 * looked at again when the line comes.
 */
public record StepSpec(String name, Act act, Handler handler) {
    /** Takes the line that was typed, trimmed and never empty, with what the question carried. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Turn turn, Press step, String line);
    }
}
