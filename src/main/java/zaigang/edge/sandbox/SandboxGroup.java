package zaigang.edge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/** What people do in a group that the bot is in. As with any bot that is no administrator, it gets commands and what Telegram itself says. */
public final class SandboxGroup {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final World world;
    private final Chat group;

    /** @throws IllegalArgumentException where there is no such group, or it has become another one */
    SandboxGroup(World world, long id) {
        this.world = world;
        this.group = world.chats().find(id).filter(chat -> chat.isGroup() && chat.movedTo().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("no group " + id));
    }

    public Chat chat() {
        return group;
    }

    /**
     * Somebody types.
     *
     * @param thread the topic; 0 for the general one
     * @param anonymously in the group's name, as an administrator may
     * @return the message's id
     */
    public long types(SandboxUser who, long thread, String text, boolean anonymously) {
        topic(thread);
        var around = anonymously ? Circumstances.in(thread).inTheGroupsName() : Circumstances.in(thread);
        return put(who, text, around, text.startsWith("/"));
    }

    /** Somebody makes a topic, which a group that is none yet becomes a supergroup for; the topic's id. */
    public long opensTopic(SandboxUser who, String name) {
        if (!TelegramJson.isSupergroup(group)) {
            return new SandboxGroup(world, migrates(who)).opensTopic(who, name);
        }
        long id = world.chats().nextMessageId();
        group.put(new Topic(id, name, true));
        says(who, id, "forum_topic_created", JSON.objectNode().put("name", name).put("icon_color", 7_322_096));
        return id;
    }

    /** A topic of before, of which nothing is said. */
    public void hasTopic(long id, String name) {
        group.put(new Topic(id, name, true));
        world.changes().happened();
    }

    /** Closes a topic, in which the bot cannot write then, or opens it again. */
    public void shuts(SandboxUser who, long thread, boolean shut) {
        group.put(new Topic(thread, topic(thread).name(), !shut));
        says(who, thread, shut ? "forum_topic_closed" : "forum_topic_reopened", JSON.objectNode());
    }

    /** Deletes a topic, of which the bot is told nothing. */
    public void deletesTopic(long thread) {
        if (thread == 0) {
            throw new IllegalArgumentException("the general topic cannot be deleted");
        }
        topic(thread);
        group.removeTopic(thread);
        world.changes().happened();
    }

    /** The group becomes a supergroup; its new id. */
    public long migrates(SandboxUser who) {
        if (TelegramJson.isSupergroup(group)) {
            throw new IllegalArgumentException("it is a supergroup already");
        }
        long to = TelegramJson.supergroup(group.id());
        world.chats().addGroup(to, group.person().firstName());
        says(who, 0, "migrate_to_chat_id", JSON.numberNode(to));
        group.movedTo(to);
        new SandboxGroup(world, to).says(who, 0, "migrate_from_chat_id", JSON.numberNode(group.id()));
        return to;
    }

    private void says(SandboxUser who, long thread, String field, JsonNode value) {
        put(who, "", Circumstances.in(thread).saying(new Service(field, value)), true);
    }

    private long put(SandboxUser who, String text, Circumstances around, boolean forTheBot) {
        var message = new Message(group.id(), world.chats().nextMessageId(), false, world.now(), Optional.empty(), text,
                FormattedText.typed(text), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), around);
        group.put(message, who.chat().person());
        var shown = world.show(group, message);
        if (forTheBot) {
            world.updates().add("message", shown);
        }
        return message.id();
    }

    private Topic topic(long thread) {
        return group.topic(thread).orElseThrow(() -> new IllegalArgumentException("no topic " + thread));
    }
}
