package zaigang.edge.sandbox;

import java.util.Optional;

/**
 * A button under a message. Exactly one of the actions is there.
 *
 * @param data what a tap sends to the bot
 * @param url what a tap opens
 * @param copy what a tap copies
 */
public record Button(String text, Optional<String> data, Optional<String> url, Optional<String> copy) {}
