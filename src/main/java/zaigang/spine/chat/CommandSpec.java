package zaigang.spine.chat;

import zaigang.base.workdays.SpokenDates.Toward;
import zaigang.spine.hearing.Heard;
import zaigang.spine.people.Act;

/**
 * A command, declared once: the menu, {@code /help} and the words that are understood when typed follow from it. Its line
 * in menu and help is the phrase {@code command.NAME}, its words are {@code words.NAME} in the bundles. The words are for
 * private chats; in a group only the command itself is heard, and only one that says that it works there.
 *
 * @param name lowercase Latin letters, digits, underscore; at most 32, as Telegram has it
 * @param act who sees it and may use it
 * @param listed whether help shows it, and the menu of those who need it daily; others are another word for one that is listed
 * @param joined whether a figure, a day or a length of time may stand behind its words without a space, or among them; not for
 *     words that record something at once, which stand alone
 * @param where where it is heard; two commands may have one name where no chat hears both
 * @param manner what typing it does
 * @param toward on which side of today the days are that it is about, where only a weekday is named
 */
public record CommandSpec(
        String name, Act act, boolean listed, boolean joined, Where where, Manner manner, Toward toward, Hearing handler) {
    /** What typing a command does. */
    public enum Manner {
        /** Begins something. */
        ACTS,
        /** Only shows something: of many that one account sends at once the last is enough. */
        SHOWS,
        /** States a fact that is recorded: a question mark stays with what is behind the words then. */
        STATES
    }

    /** The chats in which a command is heard. */
    public enum Where {
        PRIVATE,
        GROUPS,
        ANYWHERE;

        public boolean inPrivate() {
            return this != GROUPS;
        }

        public boolean inGroups() {
            return this != PRIVATE;
        }
    }

    public static CommandSpec of(String name, Act act, Handler handler) {
        return new CommandSpec(name, act, true, true, Where.PRIVATE, Manner.ACTS, Toward.COMING, (turn, heard) -> handler.handle(turn, heard.text()));
    }

    /** A command whose handler takes what was heard, found things and all. */
    public static CommandSpec hearing(String name, Act act, Hearing hearing) {
        return new CommandSpec(name, act, true, true, Where.PRIVATE, Manner.ACTS, Toward.COMING, hearing);
    }

    /** Such a command that works but is shown nowhere. */
    public static CommandSpec unlistedHearing(String name, Act act, Hearing hearing) {
        return new CommandSpec(name, act, false, false, Where.PRIVATE, Manner.ACTS, Toward.COMING, hearing);
    }

    /** A command that works but is shown nowhere. */
    public static CommandSpec unlisted(String name, Act act, Handler handler) {
        return new CommandSpec(name, act, false, false, Where.PRIVATE, Manner.ACTS, Toward.COMING, (turn, heard) -> handler.handle(turn, heard.text()));
    }

    /** For a command with days and lengths of time right behind its words. */
    public CommandSpec withDaysBehind() {
        return new CommandSpec(name, act, listed, true, where, manner, toward, handler);
    }

    /** For a command that only shows something. */
    public CommandSpec showing() {
        return new CommandSpec(name, act, listed, joined, where, Manner.SHOWS, toward, handler);
    }

    /** For a command that states a fact, where a question mark makes a difference. */
    public CommandSpec stating() {
        return new CommandSpec(name, act, listed, joined, where, Manner.STATES, toward, handler);
    }

    /** For a command that is heard in groups too. */
    public CommandSpec inGroups() {
        return new CommandSpec(name, act, listed, joined, Where.ANYWHERE, manner, toward, handler);
    }

    /** For a command that is heard in groups and nowhere else. */
    public CommandSpec inGroupsOnly() {
        return new CommandSpec(name, act, listed, joined, Where.GROUPS, manner, toward, handler);
    }

    /** For a command that looks back: a weekday is the last one of its name. */
    public CommandSpec lookingBack() {
        return new CommandSpec(name, act, listed, joined, where, manner, Toward.GONE, handler);
    }

    /** Answers a command with what was heard. */
    @FunctionalInterface
    public interface Hearing {
        Reply handle(Turn turn, Heard heard);
    }

    /** Answers a command; {@code args} is what was typed behind it, trimmed, maybe empty. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Turn turn, String args);
    }
}
