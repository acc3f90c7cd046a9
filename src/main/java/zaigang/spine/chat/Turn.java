package zaigang.spine.chat;

import java.time.Instant;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;
import zaigang.spine.people.Who;

/**
 * One person's turn: the transaction, who it is with which rights, and where.
 *
 * @param thread the topic of that chat; 0 for the general one, and where there are no topics
 * @param messageId the message whose button was pressed; 0 for words and files
 * @param posted the key under which that message was posted; empty where it has none, or that is not known
 * @param through the command or button by which it came, such as {@code /check} or {@code tap leave.yes}
 */
public record Turn(Tx tx, Who who, long chatId, long thread, long messageId, String posted, String through) {
    /** This turn, once it is known which command, button, question or file it is. */
    public Turn through(String way) {
        return new Turn(tx, who, chatId, thread, messageId, posted, way);
    }

    public Person person() {
        return who.person();
    }

    /** Whether others read the answer too. */
    public boolean inGroup() {
        return chatId < 0;
    }

    public Instant now() {
        return tx.now();
    }
}
