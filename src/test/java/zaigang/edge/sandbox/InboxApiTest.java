package zaigang.edge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What people can send besides plain lines, as the bot gets it. */
class InboxApiTest extends SandboxTest {
    private static final long GROUP = -7;
    private static final long SUPERGROUP = -1_000_000_000_007L;

    private final SandboxUser li = api.addUser(new SandboxPerson(1002, "老李", "", "", "zh-hans"));

    private JsonNode update() {
        var updates = ok("getUpdates", "{'offset': -1, 'allowed_updates': ['message', 'edited_message']}");
        return updates.get(updates.size() - 1);
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void a_photo_a_video_a_voice_and_a_sticker_are_sent_as_such_with_a_caption_where_they_have_one() throws Exception {
        ok("getUpdates", "{'allowed_updates': ['message', 'edited_message']}");
        wang.sends(Media.PHOTO, "a.png", picture(), "在岗");
        assertThat(update().path("message").path("photo").get(0).path("width").asInt()).isEqualTo(40);
        assertThat(update().path("message").path("caption").asText()).isEqualTo("在岗");
        wang.sends(Media.VIDEO, "a.mp4", new byte[9], "");
        assertThat(update().path("message").has("video")).isTrue();
        wang.sends(Media.VOICE, "voice.ogg", new byte[9], "");
        assertThat(update().path("message").has("voice")).isTrue();
        wang.sends(Media.STICKER, "👍", new byte[9], "");
        assertThat(update().path("message").path("sticker").path("emoji").asText()).isEqualTo("👍");
        wang.sends("a.pdf", new byte[9], "x");
        assertThat(update().path("message").path("document").path("file_name").asText()).isEqualTo("a.pdf");
    }

    @Test
    void what_is_passed_on_says_who_wrote_it_first() {
        long said = wang.types("在岗");
        li.forwards(wang.chat(), said);
        var once = update().path("message");
        assertThat(once.path("from").path("id").asLong()).isEqualTo(1002);
        assertThat(once.path("text").asText()).isEqualTo("在岗");
        assertThat(once.path("forward_origin").path("sender_user").path("id").asLong()).isEqualTo(1001);
        wang.forwards(li.chat(), once.path("message_id").asLong());
        assertThat(update().path("message").path("forward_origin").path("sender_user").path("id").asLong()).isEqualTo(1001);
        long fromBot = sent("question", "[]");
        li.forwards(wang.chat(), fromBot);
        assertThat(update().path("message").path("forward_origin").path("sender_user").path("is_bot").asBoolean()).isTrue();
        assertThatThrownBy(() -> li.forwards(wang.chat(), 999)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_changed_comes_as_a_change_and_only_what_one_has_written_can_be() {
        ok("getUpdates", "{'allowed_updates': ['message', 'edited_message']}");
        long said = wang.types("请假 明天");
        wang.edits(said, "请假 后天");
        assertThat(update().path("edited_message").path("text").asText()).isEqualTo("请假 后天");
        assertThat(update().path("edited_message").path("edit_date").asLong()).isPositive();
        assertThat(wang.chat().message(said).orElseThrow().text()).isEqualTo("请假 后天");
        long fromBot = sent("question", "[]");
        assertThatThrownBy(() -> wang.edits(fromBot, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pinning_is_said_by_telegram() {
        long said = wang.types("在岗");
        wang.pins(said);
        assertThat(update().path("message").path("pinned_message").path("message_id").asLong()).isEqualTo(said);
        assertThat(update().path("message").has("text")).isFalse();
    }

    @Test
    void a_group_has_topics_and_the_bot_writes_into_those_that_are_open() {
        api.addGroup(GROUP, "群");
        long topic = api.group(GROUP).opensTopic(wang, "值班");
        assertThat(api.chat(GROUP).movedTo()).contains(SUPERGROUP);
        var group = api.group(SUPERGROUP);
        group.types(wang, topic, "/duty", false);
        var said = update().path("message");
        assertThat(said.path("message_thread_id").asLong()).isEqualTo(topic);
        assertThat(said.path("is_topic_message").asBoolean()).isTrue();
        assertThat(said.path("chat").path("type").asText()).isEqualTo("supergroup");
        String into = "{'chat_id': " + SUPERGROUP + ", 'text': 'x', 'message_thread_id': %d}";
        assertThat(ok("sendMessage", into.formatted(topic)).path("message_thread_id").asLong()).isEqualTo(topic);
        group.shuts(wang, topic, true);
        assertThat(update().path("message").has("forum_topic_closed")).isTrue();
        refused("sendMessage", into.formatted(topic), 400, "Bad Request: TOPIC_CLOSED");
        group.shuts(wang, topic, false);
        ok("sendMessage", into.formatted(topic));
        group.deletesTopic(topic);
        refused("sendMessage", into.formatted(topic), 400, "Bad Request: message thread not found");
        refused("sendMessage", "{'chat_id': 1001, 'text': 'x', 'message_thread_id': 9}", 400, "Bad Request: message thread not found");
        ok("sendMessage", "{'chat_id': " + SUPERGROUP + ", 'text': 'x'}");
        assertThatThrownBy(() -> group.types(wang, topic, "/duty", false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_group_that_becomes_a_supergroup_says_so_and_is_found_under_its_new_id() {
        api.addGroup(GROUP, "群");
        api.group(GROUP).migrates(wang);
        List<JsonNode> updates = List.copyOf(ok("getUpdates", "{}").findParents("chat"));
        assertThat(updates).anyMatch(m -> m.path("migrate_to_chat_id").asLong() == SUPERGROUP && m.path("chat").path("id").asLong() == GROUP)
                .anyMatch(m -> m.path("migrate_from_chat_id").asLong() == GROUP && m.path("chat").path("id").asLong() == SUPERGROUP);
        var answer = call("sendMessage", "{'chat_id': -7, 'text': 'x'}");
        assertThat(answer.path("parameters").path("migrate_to_chat_id").asLong()).isEqualTo(SUPERGROUP);
        assertThatThrownBy(() -> api.group(GROUP)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> api.group(SUPERGROUP).migrates(wang)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_administrator_may_write_in_the_group_s_name() {
        api.addGroup(GROUP, "群");
        api.group(GROUP).types(wang, 0, "/bind", true);
        var said = update().path("message");
        assertThat(said.path("from").path("username").asText()).isEqualTo("GroupAnonymousBot");
        assertThat(said.path("sender_chat").path("id").asLong()).isEqualTo(GROUP);
    }
}
