package zaigang.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.outbox.Sender;

/** What phones show: the chats as Telegram would keep them. A test can make the next calls fail. */
final class FakeTelegram implements Sender {
    /** A message in a chat. */
    record Message(long id, String text, List<List<Outgoing.Key>> keys, String fileName, byte[] file) {}

    private final Map<Long, TreeMap<Long, Message>> chats = new HashMap<>();
    private final Map<Long, List<Message>> unseen = new HashMap<>();
    private final Map<Long, List<String>> notices = new HashMap<>();
    private final Map<Long, List<Outgoing.Action.What>> actions = new HashMap<>();
    private final Map<Long, Outgoing.Menu> menus = new HashMap<>();
    private final Set<Long> blocked = new HashSet<>();
    private final Set<String> pressable = new TreeSet<>();
    private final Map<Long, Long> moved = new HashMap<>();
    private final Map<Long, Long> threads = new HashMap<>();
    /** By the chat. */
    private final Map<Long, Set<Long>> shutTopics = new HashMap<>();
    private UnaryOperator<Delivery> fate = UnaryOperator.identity();
    private long lastId = 1000;

    /** What becomes of the calls from now on; what the chats show has happened all the same, unless {@link #refuse}d. */
    void fate(UnaryOperator<Delivery> fate) {
        this.fate = fate;
    }

    /** This person has blocked the bot, without its having heard of it. */
    void blocked(long chat) {
        blocked.add(chat);
    }

    /** This group has become another one, without the bot's having heard of it. */
    void movedTo(long chat, long newChat) {
        moved.put(chat, newChat);
    }

    /** Nothing can be posted in this topic, or again, without the bot's having heard of it. */
    void shut(long chat, long thread, boolean shut) {
        Set<Long> topics = shutTopics.computeIfAbsent(chat, c -> new HashSet<>());
        if (shut) {
            topics.add(thread);
        } else {
            topics.remove(thread);
        }
    }

    /** The topic in which a message is. */
    long thread(long message) {
        return threads.getOrDefault(message, 0L);
    }

    /** A message of before, seen long ago; some without buttons came after it. */
    void hasShown(long chat, Message message) {
        chats.computeIfAbsent(chat, c -> new TreeMap<>()).put(message.id(), message);
        lastId = Math.max(lastId, message.id() + 1000);
    }

    @Override
    public Delivery send(Parcel parcel) {
        if (moved.containsKey(parcel.chatId())) {
            return new Delivery.Migrated(moved.get(parcel.chatId()));
        }
        if (blocked.contains(parcel.chatId())) {
            return new Delivery.Unreachable("Forbidden: bot was blocked by the user");
        }
        if (shutTopics.getOrDefault(parcel.chatId(), Set.of()).contains(parcel.thread())) {
            return new Delivery.TopicGone("Bad Request: TOPIC_CLOSED");
        }
        Delivery outcome = fate.apply(new Delivery.Sent(lastId + 1));
        boolean accepted = outcome instanceof Delivery.Sent || outcome instanceof Delivery.Unclear;
        if (accepted) {
            accept(parcel);
        }
        return outcome;
    }

    private void accept(Parcel parcel) {
        long chat = parcel.chatId();
        threads.put(lastId + 1, parcel.thread());
        switch (parcel.content()) {
            case Outgoing.Message m -> show(chat, new Message(++lastId, m.html(), m.keys(), "", new byte[0]));
            case Outgoing.File f -> show(chat, new Message(++lastId, f.caption(), f.keys(), f.name(), parcel.file()));
            case Outgoing.Photo p -> show(chat, new Message(++lastId, p.caption(), p.keys(), p.name(), parcel.file()));
            case Outgoing.Edit e -> show(chat, new Message(parcel.messageId(), e.html(), e.keys(), "", new byte[0]));
            case Outgoing.Notice n -> notices.computeIfAbsent(chat, c -> new ArrayList<>()).add(n.text());
            case Outgoing.Menu m -> menus.put(chat, m);
            case Outgoing.Removal r -> chats.getOrDefault(chat, new TreeMap<>()).remove(parcel.messageId());
            case Outgoing.Action a -> actions.computeIfAbsent(chat, c -> new ArrayList<>()).add(a.what());
        }
    }

    private void show(long chat, Message message) {
        chats.computeIfAbsent(chat, c -> new TreeMap<>()).put(message.id(), message);
        unseen.computeIfAbsent(chat, c -> new ArrayList<>()).add(message);
        message.keys().stream().flatMap(List::stream).map(Outgoing.Key::data).filter(d -> !d.isEmpty()).forEach(pressable::add);
    }

    /** The data of all buttons that were ever sent. */
    Set<String> pressable() {
        return pressable;
    }

    /** New and changed messages since the last look. */
    List<Message> unseen(long chat) {
        return unseen.computeIfAbsent(chat, c -> new ArrayList<>());
    }

    Map<Long, List<Message>> allUnseen() {
        return unseen;
    }

    /** All messages as they are now, oldest first. */
    List<Message> messages(long chat) {
        return List.copyOf(chats.getOrDefault(chat, new TreeMap<>()).values());
    }

    List<String> notices(long chat) {
        return notices.computeIfAbsent(chat, c -> new ArrayList<>());
    }

    /** What the chat's head has shown. */
    List<Outgoing.Action.What> actions(long chat) {
        return actions.getOrDefault(chat, List.of());
    }

    Outgoing.Menu menu(long chat) {
        return menus.getOrDefault(chat, new Outgoing.Menu(List.of()));
    }
}
