package zaigang.telegram;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.chatmember.MemberStatus;
import org.telegram.telegrambots.meta.api.objects.location.Location;
import org.telegram.telegrambots.meta.api.objects.message.InaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import zaigang.chat.Incoming;

/** The library's updates in our own words. */
final class Incomings {
    private Incomings() {}

    /** @param id the update's own; the library's has too few bits for it */
    static Incoming of(long id, Update update) {
        if (update.getMessage() != null) {
            return message(id, update.getMessage());
        }
        if (update.getCallbackQuery() != null) {
            return tap(id, update.getCallbackQuery());
        }
        if (update.getMyChatMember() != null) {
            return membership(id, update.getMyChatMember());
        }
        // Not asked for, such as an edited message from before the bot said what it wants: nobody is answered.
        return new Incoming(id, 0, 0, "", new Incoming.Other());
    }

    private static Incoming message(long id, Message message) {
        Incoming.Content content;
        if (message.getMigrateToChatId() != null) {
            content = new Incoming.Migrated(message.getMigrateToChatId());
        } else if (message.getChat().getId() < 0 && !text(message.getText()).startsWith("/")) {
            // What people say to one another in a group is none of our business.
            content = new Incoming.Other();
        } else if (message.getDocument() != null) {
            content = document(message.getDocument(), message.getCaption());
        } else if (message.getText() != null) {
            content = new Incoming.Words(message.getText());
        } else if (message.getLocation() != null) {
            content = location(message);
        } else {
            content = new Incoming.Other();
        }
        return incoming(id, message.getChat().getId(), message.getFrom(), content);
    }

    private static Incoming.Document document(Document document, String caption) {
        long size = Optional.ofNullable(document.getFileSize()).orElse(0L);
        return new Incoming.Document(document.getFileId(), text(document.getFileName()), size, text(caption));
    }

    private static Incoming.Location location(Message message) {
        Location sent = message.getLocation();
        return new Incoming.Location(sent.getLatitude(), sent.getLongitude(),
                Optional.ofNullable(sent.getHorizontalAccuracy()).orElse(0.0), manner(message));
    }

    private static Incoming.Location.Manner manner(Message message) {
        if (message.getForwardOrigin() != null || message.getForwardDate() != null) {
            return Incoming.Location.Manner.FORWARDED;
        }
        if (message.getVenue() != null) {
            return Incoming.Location.Manner.PLACE;
        }
        return message.getLocation().getLivePeriod() != null ? Incoming.Location.Manner.LIVE : Incoming.Location.Manner.SENT;
    }

    /** A tap on a message that is too old to be shown has no message id; one from elsewhere counts as said in private. */
    private static Incoming tap(long id, CallbackQuery query) {
        MaybeInaccessibleMessage message = query.getMessage();
        boolean accessible = message != null && !(message instanceof InaccessibleMessage);
        long chat = message == null ? query.getFrom().getId() : message.getChat().getId();
        long messageId = accessible ? message.getMessageId() : 0;
        return incoming(id, chat, query.getFrom(), new Incoming.Tap(query.getId(), messageId, text(query.getData())));
    }

    /** In a private chat this says whether the person has blocked the bot; in a group, whether the bot was put out of it. */
    private static Incoming membership(long id, ChatMemberUpdated change) {
        String status = Optional.ofNullable(change.getNewChatMember()).map(ChatMember::getStatus).orElse("");
        if (change.getChat().getId() < 0 && (status.equals(MemberStatus.KICKED) || status.equals(MemberStatus.LEFT))) {
            return incoming(id, change.getChat().getId(), change.getFrom(), new Incoming.PutOut());
        }
        boolean told = change.getChat().getId() > 0
                && (status.equals(MemberStatus.KICKED) || status.equals(MemberStatus.MEMBER));
        Incoming.Content content =
                told ? new Incoming.Reachable(status.equals(MemberStatus.MEMBER)) : new Incoming.Other();
        return told
                ? incoming(id, change.getChat().getId(), change.getFrom(), content)
                : new Incoming(id, 0, 0, "", content);
    }

    private static Incoming incoming(long id, long chat, User from, Incoming.Content content) {
        return from == null
                ? new Incoming(id, chat, 0, "", content)
                : new Incoming(id, chat, from.getId(), text(from.getLanguageCode()), content);
    }

    private static String text(String maybeNull) {
        return maybeNull == null ? "" : maybeNull;
    }
}
