package zaigang.spine.people;

import zaigang.base.text.Language;

/**
 * Where messages go and in which language. A private chat has the id of the account.
 *
 * @param thread the topic of that chat; 0 for the general one, and where there are no topics
 */
public record Address(long chatId, long thread, Language language) {
    public Address(long chatId, Language language) {
        this(chatId, 0, language);
    }
}
