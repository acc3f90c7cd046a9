package zaigang.edge.telegram;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.chatmember.MemberStatus;
import org.telegram.telegrambots.meta.api.objects.location.Location;
import org.telegram.telegrambots.meta.api.objects.message.InaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import zaigang.spine.chat.Incoming;

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
        if (update.getEditedMessage() != null) {
            return edited(id, update.getEditedMessage());
        }
        if (update.getMyChatMember() != null) {
            return membership(id, update.getMyChatMember());
        }
        // Not asked for, such as a post in a channel from before the bot said what it wants: nobody is answered.
        return new Incoming(id, 0, 0, "", new Incoming.Silent());
    }

    /** In a private chat all is meant for the bot; in a group what people say to one another is none of its business. */
    private static Incoming message(long id, Message message) {
        Incoming.Content content = message.getChat().getId() < 0 ? inGroup(message) : inPrivate(message);
        // Who speaks in the name of a group has one account with all others who do.
        return content instanceof Incoming.Anonymous
                ? new Incoming(id, message.getChat().getId(), thread(message), message.getChat().getId(), "", content)
                : incoming(id, message.getChat().getId(), thread(message), message.getFrom(), content);
    }

    private static Incoming.Content inGroup(Message message) {
        if (message.getMigrateToChatId() != null) {
            return new Incoming.Migrated(message.getMigrateToChatId());
        }
        if (message.getForumTopicClosed() != null || message.getGeneralForumTopicHidden() != null) {
            return new Incoming.TopicShut(true);
        }
        if (message.getForumTopicReopened() != null || message.getGeneralForumTopicUnhidden() != null) {
            return new Incoming.TopicShut(false);
        }
        String said = line(message);
        if (!said.startsWith("/") || forwarded(message)) {
            return new Incoming.Silent();
        }
        Chat behind = message.getSenderChat();
        return behind == null ? new Incoming.Words(said)
                : behind.getId().equals(message.getChat().getId()) ? new Incoming.Anonymous(said) : new Incoming.Silent();
    }

    /** A file or a place is looked at whoever it comes from: neither says anything of its sender by itself. */
    private static Incoming.Content inPrivate(Message message) {
        if (message.getDocument() != null && message.getAnimation() == null) {
            return document(message.getDocument(), forwarded(message) ? "" : text(message.getCaption()));
        }
        if (message.getLocation() != null) {
            return location(message);
        }
        if (!line(message).isBlank() || unseen(message)) {
            return forwarded(message) ? new Incoming.Forwarded()
                    : line(message).isBlank() ? new Incoming.Other(text(message.getMediaGroupId())) : new Incoming.Words(line(message));
        }
        return new Incoming.Silent();
    }

    /** What was typed: a text, or the caption of a photo, a video and the like. */
    private static String line(Message message) {
        return message.getText() != null ? message.getText() : text(message.getCaption());
    }

    private static boolean forwarded(Message message) {
        return message.getForwardOrigin() != null || message.getForwardDate() != null;
    }

    /** Whether it is something that people send and the bot cannot look at. All else without words is a message of Telegram's own. */
    private static boolean unseen(Message m) {
        return Stream.of(m.getAnimation(), m.getAudio(), m.getLivePhoto(), m.getPaidMedia(), m.getPhoto(), m.getSticker(), m.getStory(),
                m.getVideo(), m.getVideoNote(), m.getVoice(), m.getChecklist(), m.getContact(), m.getDice(), m.getGame(), m.getPoll(),
                m.getRichMessage()).anyMatch(Objects::nonNull);
    }

    /** In a group without topics an answer to a message has a thread too, but is in no topic. */
    private static long thread(Message message) {
        return Boolean.TRUE.equals(message.getIsTopicMessage()) && message.getMessageThreadId() != null
                ? message.getMessageThreadId() : 0;
    }

    /**
     * Of a message that is said to have changed. A place shared for some time changes as its sender moves: the first one counts. One
     * that shows no sign of a change to its reader has only got a preview, or the like.
     */
    private static Incoming edited(long id, Message message) {
        boolean seen = message.getChat().getId() > 0 && message.getLocation() == null && message.getEditDate() != null
                && message.getEditDate() > 0;
        Incoming.Content content = seen ? new Incoming.Edited(message.getMessageId()) : new Incoming.Silent();
        return incoming(id, message.getChat().getId(), thread(message), message.getFrom(), content);
    }

    private static Incoming.Document document(Document document, String caption) {
        long size = Optional.ofNullable(document.getFileSize()).orElse(0L);
        return new Incoming.Document(document.getFileId(), text(document.getFileName()), size, caption);
    }

    private static Incoming.Location location(Message message) {
        Location sent = message.getLocation();
        return new Incoming.Location(sent.getLatitude(), sent.getLongitude(),
                Optional.ofNullable(sent.getHorizontalAccuracy()).orElse(0.0), manner(message));
    }

    private static Incoming.Location.Manner manner(Message message) {
        if (forwarded(message)) {
            return Incoming.Location.Manner.FORWARDED;
        }
        return message.getVenue() != null ? Incoming.Location.Manner.PLACE : Incoming.Location.Manner.SENT;
    }

    /** A tap on a message that is too old to be shown has no message id; one from elsewhere counts as said in private. */
    private static Incoming tap(long id, CallbackQuery query) {
        MaybeInaccessibleMessage message = query.getMessage();
        boolean accessible = message != null && !(message instanceof InaccessibleMessage);
        long chat = message == null ? query.getFrom().getId() : message.getChat().getId();
        long messageId = accessible ? message.getMessageId() : 0;
        long thread = message instanceof Message shown ? thread(shown) : 0;
        return incoming(id, chat, thread, query.getFrom(), new Incoming.Tap(query.getId(), messageId, text(query.getData())));
    }

    /** In a private chat this says whether the person has blocked the bot; in a group, whether the bot was put out of it. */
    private static Incoming membership(long id, ChatMemberUpdated change) {
        String status = Optional.ofNullable(change.getNewChatMember()).map(ChatMember::getStatus).orElse("");
        if (change.getChat().getId() < 0 && (status.equals(MemberStatus.KICKED) || status.equals(MemberStatus.LEFT))) {
            return incoming(id, change.getChat().getId(), 0, change.getFrom(), new Incoming.PutOut());
        }
        boolean told = change.getChat().getId() > 0
                && (status.equals(MemberStatus.KICKED) || status.equals(MemberStatus.MEMBER));
        Incoming.Content content =
                told ? new Incoming.Reachable(status.equals(MemberStatus.MEMBER)) : new Incoming.Silent();
        return told
                ? incoming(id, change.getChat().getId(), 0, change.getFrom(), content)
                : new Incoming(id, 0, 0, "", content);
    }

    private static Incoming incoming(long id, long chat, long thread, User from, Incoming.Content content) {
        return from == null
                ? new Incoming(id, chat, thread, 0, "", content)
                : new Incoming(id, chat, thread, from.getId(), text(from.getLanguageCode()), content);
    }

    private static String text(String maybeNull) {
        return maybeNull == null ? "" : maybeNull;
    }
}
