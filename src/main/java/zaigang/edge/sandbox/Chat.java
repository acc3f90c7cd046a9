package zaigang.edge.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A chat of the bot with a person, or a group. */
public final class Chat {
    enum State { NOT_STARTED, OPEN, BLOCKED }

    /** What the bot says it is at, and until when the chat shows that. */
    record Doing(String action, Instant until) {}

    private final long id;
    private final TreeMap<Long, Message> messages = new TreeMap<>();
    /** Who wrote each message of a group that is not the bot's. */
    private final Map<Long, SandboxPerson> senders = new HashMap<>();
    private final TreeMap<Long, Topic> topics = new TreeMap<>(Map.of(0L, new Topic(0, "", true)));
    private Optional<Long> movedTo = Optional.empty();
    private Doing doing = new Doing("", Instant.MIN);
    private SandboxPerson person;
    private State state;

    /** With a person, where {@code id} is the person's; a group, where it is below 0 and {@code name} is its title. */
    Chat(long id, SandboxPerson person, State state) {
        this.id = id;
        this.person = person;
        this.state = state;
    }

    public long id() {
        return id;
    }

    /** What the chat shows now, the oldest first; deleted messages are gone. */
    public synchronized List<Message> messages() {
        return new ArrayList<>(messages.values());
    }

    /** The last {@code most} messages, the oldest first. */
    synchronized List<Message> latest(int most) {
        return messages.descendingMap().values().stream().limit(most).toList().reversed();
    }

    /** The last message of the bot, if there is one. */
    public synchronized Optional<Message> last() {
        return messages.descendingMap().values().stream().filter(Message::fromBot).findFirst();
    }

    public synchronized Optional<Message> message(long messageId) {
        return Optional.ofNullable(messages.get(messageId));
    }

    synchronized long countFromBot() {
        return messages.values().stream().filter(Message::fromBot).count();
    }

    synchronized void put(Message message) {
        boolean answers = message.fromBot() && !messages.containsKey(message.id());
        messages.put(message.id(), message);
        doing = answers ? new Doing("", Instant.MIN) : doing;
    }

    synchronized void doing(Doing now) {
        doing = now;
    }

    /** Empty where it shows nothing of the kind, or not any more. */
    synchronized Optional<Doing> doing(Instant now) {
        return Optional.of(doing).filter(d -> now.isBefore(d.until()));
    }

    /** Puts somebody's message into a group. */
    synchronized void put(Message message, SandboxPerson sender) {
        put(message);
        senders.put(message.id(), sender);
    }

    /** Who wrote a message that is not the bot's. */
    synchronized SandboxPerson sender(Message message) {
        return senders.getOrDefault(message.id(), person);
    }

    synchronized void remove(long messageId) {
        messages.remove(messageId);
    }

    synchronized SandboxPerson person() {
        return person;
    }

    synchronized void person(SandboxPerson now) {
        person = now;
    }

    synchronized State state() {
        return state;
    }

    synchronized void state(State now) {
        state = now;
    }

    /** What the group is divided into, the general topic first; a group without topics, and a person's chat, has that alone. */
    synchronized List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    synchronized Optional<Topic> topic(long thread) {
        return Optional.ofNullable(topics.get(thread));
    }

    synchronized void put(Topic topic) {
        topics.put(topic.id(), topic);
    }

    /** A topic is deleted with all that was said in it. */
    synchronized void removeTopic(long thread) {
        topics.remove(thread);
        messages.values().removeIf(m -> m.around().thread() == thread);
    }

    /** The group that this one has become. */
    synchronized Optional<Long> movedTo() {
        return movedTo;
    }

    synchronized void movedTo(long newId) {
        movedTo = Optional.of(newId);
    }

    boolean isGroup() {
        return id < 0;
    }
}
