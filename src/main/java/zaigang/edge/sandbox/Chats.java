package zaigang.edge.sandbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** All chats, and who may be written to. */
final class Chats {
    private final Map<Long, Chat> chats = new ConcurrentSkipListMap<>();
    private final AtomicLong nextMessageId;
    private final Supplier<List<SandboxPerson>> people;

    /** {@code people} are those who have started the bot, asked again whenever somebody is not known. */
    Chats(Supplier<List<SandboxPerson>> people, long firstMessageId) {
        this.people = people;
        this.nextMessageId = new AtomicLong(firstMessageId);
    }

    Chat add(SandboxPerson person, Chat.State state) {
        var chat = chats.computeIfAbsent(person.userId(), id -> new Chat(id, person, state));
        chat.person(person);
        return chat;
    }

    Chat addGroup(long id, String title) {
        return chats.computeIfAbsent(id, key -> new Chat(key, new SandboxPerson(-key, title, "", title, ""), Chat.State.OPEN));
    }

    /** Takes in whoever has become known to the wiring since the last time. */
    void refresh() {
        people.get().forEach(person -> add(person, Chat.State.OPEN));
    }

    Collection<Chat> all() {
        return chats.values();
    }

    Optional<Chat> find(long id) {
        if (!chats.containsKey(id)) {
            refresh();
        }
        return Optional.ofNullable(chats.get(id));
    }

    long nextMessageId() {
        return nextMessageId.getAndIncrement();
    }

    /** The chat that a method names. */
    Chat named(OptionalLong id) {
        return id.stream().boxed().flatMap(known -> find(known).stream()).findFirst()
                .orElseThrow(() -> Refused.badRequest("chat not found"));
    }

    /** The chat that a method names and in which the bot writes: nobody who has not started the bot or has blocked it gets anything. */
    Chat writable(OptionalLong id) {
        var chat = named(id);
        chat.movedTo().ifPresent(to -> {
            throw Refused.migrated(to);
        });
        if (chat.state() != Chat.State.OPEN) {
            throw Refused.forbidden("bot was blocked by the user");
        }
        return chat;
    }
}
