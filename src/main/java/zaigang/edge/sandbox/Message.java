package zaigang.edge.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as the chat shows it now.
 *
 * @param id unique over all chats, as in private chats of Telegram
 * @param fromBot false for what the person sent
 * @param editedAt of the last edit; empty when it was never edited
 * @param source the text or caption as it was sent, mark-up included
 * @param content the text or caption as it is shown
 * @param buttons in rows; empty for none
 * @param replyTo the id of the message that this one answers
 * @param pin the location that was sent in place of a text
 * @param around how it came to be in the chat
 */
public record Message(long chatId, long id, boolean fromBot, Instant sent, Optional<Instant> editedAt, String source,
                      FormattedText content, List<List<Button>> buttons, Optional<Document> document, Optional<Long> replyTo,
                      Optional<Pin> pin, Circumstances around) {
    public Message {
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    /** The text or caption without mark-up. */
    public String text() {
        return content.plain();
    }

    public boolean edited() {
        return editedAt.isPresent();
    }

    /** The texts of all buttons, row by row. */
    public List<String> buttonTexts() {
        return buttons.stream().flatMap(List::stream).map(Button::text).toList();
    }

    Message withText(String newSource, FormattedText text, List<List<Button>> newButtons, Instant at) {
        return new Message(chatId, id, fromBot, sent, Optional.of(at), newSource, text, newButtons, document, replyTo, pin, around);
    }

    Message withButtons(List<List<Button>> newButtons, Instant at) {
        return new Message(chatId, id, fromBot, sent, Optional.of(at), source, content, newButtons, document, replyTo, pin, around);
    }
}
