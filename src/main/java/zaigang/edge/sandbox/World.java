package zaigang.edge.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Everything that this Telegram knows: chats, files, menus, taps, and the updates on their way to the bot. */
record World(BotProfile bot, InstantSource clock, Chats chats, Files files, Menus menus, CallbackQueries queries,
             UpdateQueue updates, Changes changes, TelegramJson json, Limits.Count sent, AtomicReference<Limits> limits) {
    Instant now() {
        return clock.instant();
    }

    /** Counts a message or an edit against the limits. */
    void limit(Limits.Act act, Chat chat) {
        sent.take(limits.get(), act, chat.id(), now()).ifPresent(seconds -> { throw Refused.tooManyRequests(seconds); });
    }

    /** Puts a new or changed message into its chat; the message as the bot gets it. */
    ObjectNode show(Chat chat, Message message) {
        chat.put(message);
        changes.happened();
        return json.message(chat, message);
    }
}
