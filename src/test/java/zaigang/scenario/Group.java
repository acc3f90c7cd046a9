package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import zaigang.spine.chat.Incoming;

/** A group chat in a scenario: what people type there, and what all of them see of the bot. */
final class Group {
    private final World world;
    private final String name;
    private long chat;
    private FakeTelegram.Message current;

    Group(World world, String name, long chat) {
        this.world = world;
        this.name = name;
        this.chat = chat;
    }

    long chat() {
        return chat;
    }

    /** Somebody types something in the group. */
    Group hears(Phone from, String text) {
        return hears(from.account(), text);
    }

    Group hears(long account, String text) {
        world.receives(account, chat, new Incoming.Words(text));
        return this;
    }

    /** Somebody types something in a topic of the group. */
    Group hearsIn(long topic, Phone from, String text) {
        world.receives(from.account(), chat, topic, new Incoming.Words(text));
        return this;
    }

    /** A topic is closed or opened again, and the bot is told so. */
    Group shuts(long topic, boolean shut) {
        world.telegram().shut(chat, topic, shut);
        world.receives(0, chat, topic, new Incoming.TopicShut(shut));
        return this;
    }

    /** What was just seen is in this topic; 0 for the general one. */
    Group inTopic(long topic) {
        assertThat(world.telegram().thread(current.id())).as("the topic of what is seen in %s", name).isEqualTo(topic);
        return this;
    }

    /** An administrator types something in the group's name. */
    Group hearsAnonymously(String text) {
        world.receives(chat, chat, new Incoming.Anonymous(text));
        return this;
    }

    Group sees(String... parts) {
        var unseen = world.telegram().unseen(chat);
        if (unseen.isEmpty()) {
            fail("in %s nothing is seen, but should be %s", name, List.of(parts));
        }
        current = unseen.remove(0);
        assertThat(current.text()).as("what is seen in %s", name).contains(parts);
        assertThat(current.keys()).as("buttons in %s", name).isEmpty();
        return this;
    }

    Group without(String... parts) {
        assertThat(current.text()).as("what is seen in %s", name).doesNotContain(parts);
        return this;
    }

    Group seesNothingMore() {
        assertThat(world.telegram().unseen(chat).stream().map(FakeTelegram.Message::text))
                .as("unexpected messages in %s", name).isEmpty();
        return this;
    }

    /** Telegram makes it a supergroup, and says so. */
    Group movesTo(long newChat) {
        long before = chat;
        chat = newChat;
        world.receives(0, before, new Incoming.Migrated(newChat));
        return this;
    }

    /** The bot is removed, and is told so. */
    Group putsTheBotOut() {
        world.receives(0, chat, new Incoming.PutOut());
        return this;
    }
}
