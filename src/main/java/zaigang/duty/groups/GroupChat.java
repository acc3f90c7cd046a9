package zaigang.duty.groups;

import java.time.Instant;
import java.util.Optional;
import zaigang.base.text.Language;
import zaigang.spine.people.Address;
import zaigang.spine.people.Scope;

/**
 * A group chat, or a topic of one, that gets the duty of a scope.
 *
 * @param thread the topic; 0 for the general one, and where there are no topics
 * @param language in which it is written to: that of whoever bound it
 * @param lostAt since when the bot is not in it any more
 * @param shutAt since when nothing can be posted in that topic
 */
record GroupChat(long id, long chatId, long thread, Scope scope, Language language, long boundBy, Instant boundAt,
        Optional<Instant> lostAt, Optional<Instant> shutAt) {
    boolean live() {
        return lostAt.isEmpty();
    }

    /** Where it is written to: the general topic in place of one that takes nothing. */
    Address address() {
        return new Address(chatId, shutAt.isPresent() ? 0 : thread, language);
    }
}
