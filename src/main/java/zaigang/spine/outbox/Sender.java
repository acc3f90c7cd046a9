package zaigang.spine.outbox;

import java.time.Duration;
import zaigang.spine.chat.Outgoing;

/** The mouth: makes one call and tells what came of it. Never throws. */
@FunctionalInterface
public interface Sender {
    Delivery send(Parcel parcel);

    /**
     * One message, ready to go.
     *
     * @param thread the topic of that chat; 0 for the general one, and where there are no topics
     * @param messageId the message that an edit changes; 0 otherwise
     * @param file the bytes of a document; empty otherwise
     */
    record Parcel(long chatId, long thread, Outgoing content, long messageId, byte[] file) {}

    /** What came of a call. */
    sealed interface Delivery {
        /** Accepted; the id of the message, 0 where there is none. */
        record Sent(long messageId) implements Delivery {}

        /** Clearly not accepted, but may be later: no connection, a server error. */
        record NotNow(String reason, boolean network) implements Delivery {}

        /** Not accepted because there was too much; nothing more until then. */
        record TooMany(Duration retryAfter) implements Delivery {}

        /** The response was lost: nobody can know whether it arrived. */
        record Unclear(String reason) implements Delivery {}

        /** The person blocked the bot or is gone. */
        record Unreachable(String reason) implements Delivery {}

        /** Nothing can be posted in that topic of the chat: it was closed or deleted. */
        record TopicGone(String reason) implements Delivery {}

        /** The chat has a new id. */
        record Migrated(long toChat) implements Delivery {}

        /** Refused for good: sending it again would be refused again. */
        record Refused(String reason) implements Delivery {}
    }
}
