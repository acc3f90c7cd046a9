package zaigang.edge.sandbox;

import java.time.Duration;

/** A way in which a call can go wrong. */
public sealed interface Fault {
    /** 429, to be obeyed for that many seconds. */
    record TooManyRequests(long retryAfter) implements Fault {}

    /** 500 as the Bot API answers it. */
    record ServerError() implements Fault {}

    /** 502 with a page in HTML, as a proxy before the Bot API answers. */
    record BadGateway() implements Fault {}

    /** The connection ends and nothing was done. */
    record DropBeforeAccepting() implements Fault {}

    /** The call is carried out and the connection ends with no response, so the bot cannot know. */
    record DropAfterAccepting() implements Fault {}

    /** The call is carried out after that time, by the real clock. */
    record Delay(Duration duration) implements Fault {}

    /** 403: the person has blocked the bot. */
    record Forbidden() implements Fault {}

    /** 400: the group has become the supergroup with that id, which exists from then on. */
    record MigrateTo(long chatId) implements Fault {}
}
