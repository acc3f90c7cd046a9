package zaigang.edge.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text and the ranges of it that look different, as Telegram keeps every text.
 *
 * @param plain the text without any mark-up
 * @param entities in order of their offset, the outer before the inner
 */
public record FormattedText(String plain, List<Entity> entities) implements HtmlText {
    /**
     * A range of the text.
     *
     * @param type as Telegram names it: bold, italic, text_link, bot_command …
     * @param offset in UTF-16 code units, as is the length
     * @param url where a text_link leads; empty for the other types
     */
    public record Entity(String type, int offset, int length, String url) {}

    public FormattedText {
        entities = List.copyOf(entities);
    }

    static FormattedText of(String plain) {
        return new FormattedText(plain, List.of());
    }

    /** Without the white space at both ends, which Telegram removes from every message. */
    FormattedText trimmed() {
        int lead = plain.length() - plain.stripLeading().length();
        String stripped = plain.strip();
        var kept = new ArrayList<Entity>();
        for (var entity : entities) {
            int from = Math.max(0, entity.offset() - lead);
            int to = Math.min(stripped.length(), entity.offset() + entity.length() - lead);
            if (to > from) {
                kept.add(new Entity(entity.type(), from, to - from, entity.url()));
            }
        }
        return new FormattedText(stripped, kept);
    }

    /** What a person typed: Telegram marks a command at its beginning. */
    static FormattedText typed(String text) {
        var stripped = text.strip();
        var command = Pattern.compile("^/[A-Za-z0-9_]{1,32}(?:@\\w+)?").matcher(stripped);
        return command.find()
                ? new FormattedText(stripped, List.of(new Entity("bot_command", 0, command.end(), "")))
                : of(stripped);
    }
}
