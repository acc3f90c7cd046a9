package zaigang.spine.outbox;

import zaigang.spine.ledger.Event;

/** A group lives on under a new id, as Telegram tells in an update or in the answer to a message. */
public record GroupMoved(long fromChat, long toChat) implements Event {}
