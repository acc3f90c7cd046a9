package zaigang.spine.chat;

import zaigang.spine.people.Act;

/**
 * A button's verb: who may press it at all, and what then happens. Whether this person may do it to that subject is the
 * handler's to ask.
 */
public record TapSpec(String verb, Act act, Handler handler) {
    /** Answers a pressed button. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Turn turn, Press press);
    }
}
