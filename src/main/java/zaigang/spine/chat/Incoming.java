package zaigang.spine.chat;

/**
 * Something that came in from Telegram.
 *
 * @param updateId Telegram's number of it; the same when it is sent again
 * @param chatId where it happened; below zero for groups
 * @param thread the topic of that chat; 0 for the general one, and where there are no topics
 * @param from the account it came from, that of the group where somebody speaks in its name; 0 where there is none
 * @param languageTag the language of the sender's app, IETF; empty where unknown
 */
public record Incoming(long updateId, long chatId, long thread, long from, String languageTag, Content content) {
    /** Something that happened in no topic. */
    public Incoming(long updateId, long chatId, long from, String languageTag, Content content) {
        this(updateId, chatId, 0, from, languageTag, content);
    }

    public boolean inGroup() {
        return chatId < 0;
    }

    public boolean inPrivate() {
        return chatId > 0 && chatId == from;
    }

    /** What it was. */
    public sealed interface Content {}

    /** A typed message, or what was typed below a photo; a command begins with a slash. */
    public record Words(String text) implements Content {}

    /** A button pressed. The data can be forged by the sender's client: it says what was asked, never who may. */
    public record Tap(String queryId, long messageId, String data) implements Content {}

    /** A file sent to the bot, not yet downloaded. */
    public record Document(String fileId, String name, long size, String caption) implements Content {}

    /**
     * Where somebody says they are. It is compared with what is known and forgotten: it is written nowhere, and its text does not
     * show it.
     *
     * @param latitude degrees north, WGS-84
     * @param longitude degrees east, WGS-84
     * @param accuracy in metres, as the phone states it; 0 where it does not
     */
    public record Location(double latitude, double longitude, double accuracy, Manner manner) implements Content {
        /** How it came. */
        public enum Manner {
            /**
             * Sent once, or shared for some time, where the first place counts. Whether it is where the phone is, or a point that
             * was chosen on the map, nobody can tell.
             */
            SENT,
            /** A place chosen by its name. */
            PLACE,
            /** Passed on from another message. */
            FORWARDED
        }

        @Override
        public String toString() {
            return "Location[" + manner + "]";
        }
    }

    /** The chat lives on under a new id. */
    public record Migrated(long toChat) implements Content {}

    /** The person blocked the bot, or let it in again. */
    public record Reachable(boolean reachable) implements Content {}

    /** The bot was put out of the group, or left it. */
    public record PutOut() implements Content {}

    /**
     * Something the bot cannot look at: a sticker, a photo, a voice message.
     *
     * @param album under which several were sent together; empty for one by itself
     */
    public record Other(String album) implements Content {}

    /** What somebody else said, or oneself elsewhere, passed on: no statement of the sender, whatever it says. */
    public record Forwarded() implements Content {}

    /** A message of before was changed by its sender. */
    public record Edited(long messageId) implements Content {}

    /** A command in a group from somebody who does not show who it is: an administrator in the group's name. */
    public record Anonymous(String text) implements Content {}

    /** A topic of a group was closed, or opened again. */
    public record TopicShut(boolean shut) implements Content {}

    /** What wants no answer: a message of Telegram's own such as “pinned”, what people say to one another, a kind of update not asked for. */
    public record Silent() implements Content {}

    /** An update that could not be read; kept so that it can be looked at. */
    public record Unreadable(String raw, String error) implements Content {}
}
