package zaigang.spine.outbox;

import zaigang.spine.ledger.Event;

/**
 * Nothing can be posted in a topic of a group any more, or again, as Telegram tells in an update or in the answer to a message.
 *
 * @param thread the topic; 0 for the general one
 */
public record TopicShut(long chat, long thread, boolean shut) implements Event {}
