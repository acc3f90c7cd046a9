package zaigang.duty.groups;

import java.time.Instant;
import java.util.Optional;
import zaigang.base.text.Language;
import zaigang.spine.people.Scope;

/**
 * A group chat that gets the duty of a scope.
 *
 * @param language in which it is written to: that of whoever bound it
 * @param lostAt since when the bot is not in it any more
 */
record GroupChat(long id, long chatId, Scope scope, Language language, long boundBy, Instant boundAt, Optional<Instant> lostAt) {
    boolean live() {
        return lostAt.isEmpty();
    }
}
