package zaigang.edge.telegram;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.outbox.Sender.Parcel;

/** Our messages as calls of the Bot API. */
final class Requests {
    private static final String HTML = "HTML";
    private static final int NOTICE_LIMIT = 200;
    private static final LinkPreviewOptions NO_PREVIEW = LinkPreviewOptions.builder().isDisabled(true).build();

    private Requests() {}

    static SendMessage message(Parcel parcel, Outgoing.Message message) {
        return SendMessage.builder()
                .chatId(parcel.chatId())
                .messageThreadId(thread(parcel))
                .text(message.html())
                .parseMode(HTML)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboard(message.keys()))
                .build();
    }

    static EditMessageText edit(Parcel parcel, Outgoing.Edit edit) {
        return EditMessageText.builder()
                .chatId(parcel.chatId())
                .messageId(Math.toIntExact(parcel.messageId()))
                .text(edit.html())
                .parseMode(HTML)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboard(edit.keys()))
                .build();
    }

    static AnswerCallbackQuery notice(Outgoing.Notice notice) {
        return AnswerCallbackQuery.builder()
                .callbackQueryId(notice.queryId())
                .text(notice.text().isEmpty() ? null : cut(notice.text()))
                .showAlert(notice.alert() ? true : null)
                .build();
    }

    static SendDocument file(Parcel parcel, Outgoing.File file) {
        var document = SendDocument.builder()
                .chatId(Long.toString(parcel.chatId()))
                .messageThreadId(thread(parcel))
                .document(new InputFile(new ByteArrayInputStream(parcel.file()), fileName(file.name())))
                .caption(file.caption().isEmpty() ? null : file.caption())
                .parseMode(HTML)
                .replyMarkup(keyboard(file.keys()))
                .build();
        // The library would send an empty list, which contradicts the parse mode.
        document.setCaptionEntities(null);
        return document;
    }

    static SendPhoto photo(Parcel parcel, Outgoing.Photo photo) {
        var sent = SendPhoto.builder()
                .chatId(Long.toString(parcel.chatId()))
                .messageThreadId(thread(parcel))
                .photo(new InputFile(new ByteArrayInputStream(parcel.file()), fileName(photo.name())))
                .caption(photo.caption().isEmpty() ? null : photo.caption())
                .parseMode(HTML)
                .replyMarkup(keyboard(photo.keys()))
                .build();
        // As with a document.
        sent.setCaptionEntities(null);
        return sent;
    }

    /** A chat's own menu; no entries give it back the bot's common one. */
    static BotApiMethod<? extends Serializable> menu(Parcel parcel, Outgoing.Menu menu) {
        var chat = new BotCommandScopeChat(Long.toString(parcel.chatId()));
        if (menu.entries().isEmpty()) {
            return DeleteMyCommands.builder().scope(chat).build();
        }
        List<BotCommand> commands =
                menu.entries().stream().map(e -> new BotCommand(e.command(), e.description())).toList();
        return SetMyCommands.builder().commands(commands).scope(chat).build();
    }

    static DeleteMessage removal(Parcel parcel) {
        return DeleteMessage.builder().chatId(parcel.chatId()).messageId(Math.toIntExact(parcel.messageId())).build();
    }

    static SendChatAction action(Parcel parcel, Outgoing.Action action) {
        return SendChatAction.builder().chatId(parcel.chatId()).messageThreadId(thread(parcel)).action(switch (action.what()) {
            case TYPING -> "typing";
            case SENDING_FILE -> "upload_document";
        }).build();
    }

    /** Null for the general topic, which has no number in a call, and for chats without topics. */
    private static Integer thread(Parcel parcel) {
        return parcel.thread() == 0 ? null : Math.toIntExact(parcel.thread());
    }

    /** Null for no buttons at all: an edit without a keyboard takes the buttons away. */
    private static InlineKeyboardMarkup keyboard(List<List<Outgoing.Key>> rows) {
        return rows.isEmpty()
                ? null
                : new InlineKeyboardMarkup(rows.stream().map(Requests::row).toList());
    }

    private static InlineKeyboardRow row(List<Outgoing.Key> keys) {
        return new InlineKeyboardRow(keys.stream().map(Requests::button).toList());
    }

    private static InlineKeyboardButton button(Outgoing.Key key) {
        var button = new InlineKeyboardButton(key.label());
        if (key.url() == null || key.url().isEmpty()) {
            button.setCallbackData(key.data());
        } else {
            button.setUrl(key.url());
        }
        return button;
    }

    /** The name is also the name of a part of the form, where these would not come back as they went. */
    private static String fileName(String name) {
        String safe = name.replaceAll("[\"\\\\/\\p{Cntrl}]", "_");
        return safe.isBlank() ? "file" : safe;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= NOTICE_LIMIT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, NOTICE_LIMIT));
    }
}
