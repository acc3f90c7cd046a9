package zaigang.edge.sandbox;

/**
 * A person whom somebody at the page can be.
 *
 * @param userId the Telegram id, above 0
 * @param firstName as Telegram shows it
 * @param about one line under the name, such as the role; may be empty
 * @param group the heading under which the page lists the person; may be empty
 * @param languageCode of the person's Telegram, an IETF tag such as {@code zh-hans}; empty when Telegram would not say
 */
public record SandboxPerson(long userId, String firstName, String about, String group, String languageCode) {
    public SandboxPerson {
        if (userId <= 0) {
            throw new IllegalArgumentException("a user id is above 0, not " + userId);
        }
        if (firstName.isBlank()) {
            throw new IllegalArgumentException("user " + userId + " has no first name");
        }
    }
}
