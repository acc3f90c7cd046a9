package zaigang.spine.people;

import zaigang.base.text.Language;

/** Where a person's messages go and in which language. A private chat has the id of the account. */
public record Address(long chatId, Language language) {}
