package zaigang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** What the plain loop says: the bot's own question, answer and edit, as the bot sent them to one person. */
final class PlainWords {
    private static final LinkPreviewOptions NO_PREVIEW = LinkPreviewOptions.builder().isDisabled(true).build();

    private final JsonNode question;
    private final JsonNode notice;
    private final JsonNode edit;

    private PlainWords(List<String> lines) throws IOException {
        var json = new ObjectMapper();
        question = json.readTree(lines.get(0));
        notice = json.readTree(lines.get(1));
        edit = json.readTree(lines.get(2));
    }

    /** Reads three lines: the bodies of a sendMessage, an answerCallbackQuery and an editMessageText. */
    static PlainWords read(Path file) throws IOException {
        return new PlainWords(Files.readAllLines(file));
    }

    SendMessage question(long chat) {
        return SendMessage.builder().chatId(chat).text(question.path("text").asText()).parseMode("HTML")
                .linkPreviewOptions(NO_PREVIEW).replyMarkup(keyboard(question)).build();
    }

    AnswerCallbackQuery notice(String query) {
        return AnswerCallbackQuery.builder().callbackQueryId(query).text(notice.path("text").asText()).build();
    }

    EditMessageText edit(long chat, int message) {
        return EditMessageText.builder().chatId(chat).messageId(message).text(edit.path("text").asText()).parseMode("HTML")
                .linkPreviewOptions(NO_PREVIEW).replyMarkup(keyboard(edit)).build();
    }

    private static InlineKeyboardMarkup keyboard(JsonNode body) {
        var rows = new ArrayList<InlineKeyboardRow>();
        for (JsonNode row : body.path("reply_markup").path("inline_keyboard")) {
            var buttons = new InlineKeyboardRow();
            row.forEach(b -> buttons.add(InlineKeyboardButton.builder().text(b.path("text").asText())
                    .callbackData(b.path("callback_data").asText("-")).build()));
            rows.add(buttons);
        }
        return new InlineKeyboardMarkup(rows);
    }
}
