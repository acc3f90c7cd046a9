package zaigang.chat;

import zaigang.people.Act;

/**
 * A command, declared once: the menu, {@code /help} and the words that are understood when typed follow from it. Its line
 * in menu and help is the phrase {@code command.NAME}, its words are {@code words.NAME} in the bundles.
 *
 * @param name lowercase Latin letters, digits, underscore; at most 32, as Telegram has it
 * @param act who sees it and may use it
 * @param listed whether menu and help show it
 */
public record CommandSpec(String name, Act act, boolean listed, Handler handler) {
    public static CommandSpec of(String name, Act act, Handler handler) {
        return new CommandSpec(name, act, true, handler);
    }

    /** A command that works but is shown nowhere. */
    public static CommandSpec unlisted(String name, Act act, Handler handler) {
        return new CommandSpec(name, act, false, handler);
    }

    /** Answers a command; {@code args} is what was typed behind it, trimmed, maybe empty. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Turn turn, String args);
    }
}
