package zaigang.edge.sandbox;

/**
 * Who the bot is.
 *
 * @param token of its addresses, {@code <id>:<secret>}
 * @param username without the at sign; it ends in "bot"
 * @param name as people see it
 */
public record BotProfile(String token, String username, String name) {
    public BotProfile {
        if (!token.matches("\\d{1,18}:[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("a token is <digits>:<letters>");
        }
    }

    /** The bot's own user id, which Telegram makes the first part of the token. */
    public long id() {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }

    /** Without the token, which does not belong in a log. */
    @Override
    public String toString() {
        return "BotProfile[@" + username + "]";
    }
}
