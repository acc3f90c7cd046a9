package zaigang.spine.outbox;

import zaigang.spine.ledger.Event;

/** The bot is not in this group any more, or there is no such group. */
public record GroupLost(long chat) implements Event {}
