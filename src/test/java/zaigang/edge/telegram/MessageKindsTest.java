package zaigang.edge.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zaigang.edge.sandbox.Specification;
import zaigang.spine.chat.Incoming;

/** Each field that a message may have is understood, answered, or silent on purpose. */
class MessageKindsTest {
    private static final String CHAT = "\"chat\":{\"id\":5,\"type\":\"private\"}";
    private static final String GROUP = "\"chat\":{\"id\":-7,\"type\":\"supergroup\",\"title\":\"G\"}";
    private static final String PHOTO = ",\"photo\":[{\"file_id\":\"F\",\"file_unique_id\":\"U\",\"width\":1,\"height\":1}]";

    /** A line of the list. */
    record Field(String name, String kind, String sample) {
        static Field of(String line) {
            String[] parts = line.split("\\|", 3);
            return new Field(parts[0].strip(), parts[1].strip(), parts[2].strip());
        }

        /** Where a message has it anyhow there is nothing to add. */
        String json() {
            return sample.isEmpty() ? "" : ",\"" + name + "\":" + sample;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Field> fields() throws IOException {
        try (var in = MessageKindsTest.class.getResourceAsStream("/message-fields.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Field::of).toList();
        }
    }

    private static Incoming.Content content(String chat, String more) {
        String answer = "{\"ok\":true,\"result\":[{\"update_id\":9,\"message\":{\"message_id\":1,\"date\":1," + chat
                + ",\"from\":{\"id\":5,\"is_bot\":false,\"first_name\":\"A\"}" + more + "}}]}";
        return UpdateReader.incoming(UpdateReader.read(answer, 0).orElseThrow().updates().getFirst()).content();
    }

    @Test
    void every_field_of_telegram_s_list_has_a_line_and_no_other() throws IOException {
        assertThat(fields().stream().map(Field::name)).containsExactlyInAnyOrderElementsOf(Specification.load().fields("Message"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void in_a_private_chat_it_is_what_its_line_says(Field field) {
        Incoming.Content content = content(CHAT, field.json());
        switch (field.kind()) {
            case "line" -> assertThat(content).isEqualTo(new Incoming.Words("在岗"));
            case "forwarded" -> {
                assertThat(content(CHAT, field.json() + ",\"text\":\"在岗\"")).isEqualTo(new Incoming.Forwarded());
                assertThat(content(CHAT, field.json() + ",\"caption\":\"在岗\"" + PHOTO)).isEqualTo(new Incoming.Forwarded());
                assertThat(content(CHAT, field.json() + PHOTO)).isEqualTo(new Incoming.Forwarded());
            }
            case "file" -> assertThat(content).isInstanceOf(Incoming.Document.class);
            case "place" -> assertThat(content).isInstanceOf(Incoming.Location.class);
            case "unseen" -> {
                assertThat(content).isEqualTo(new Incoming.Other(""));
                assertThat(content(CHAT, field.json() + ",\"caption\":\"在岗\"")).isEqualTo(new Incoming.Words("在岗"));
            }
            case "silent", "topic", "moved" -> assertThat(content).isEqualTo(new Incoming.Silent());
            case "beside" -> {
                assertThat(content).isEqualTo(new Incoming.Silent());
                assertThat(content(CHAT, field.json() + ",\"text\":\"在岗\"")).isEqualTo(new Incoming.Words("在岗"));
            }
            default -> throw new AssertionError("no such kind: " + field.kind());
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void in_a_group_only_its_topics_and_its_new_id_are_news(Field field) {
        Incoming.Content content = content(GROUP, field.json());
        switch (field.kind()) {
            case "topic" -> assertThat(content).isInstanceOf(Incoming.TopicShut.class);
            case "moved" -> assertThat(content).isEqualTo(new Incoming.Migrated(-1001));
            default -> assertThat(content).isEqualTo(new Incoming.Silent());
        }
    }

    @Test
    void a_moving_picture_is_no_file_although_telegram_sends_it_as_one_too() {
        String file = "{\"file_id\":\"F\",\"file_unique_id\":\"U\"";
        assertThat(content(CHAT, ",\"document\":" + file + "},\"animation\":" + file + ",\"width\":1,\"height\":1,\"duration\":1}"))
                .isEqualTo(new Incoming.Other(""));
    }

    @Test
    void a_forwarded_file_is_one_and_what_was_said_below_it_is_not_said_again() {
        assertThat(content(CHAT, ",\"document\":{\"file_id\":\"F\",\"file_unique_id\":\"U\",\"file_name\":\"a.csv\"},\"caption\":\"在岗\","
                + "\"forward_origin\":{\"type\":\"hidden_user\",\"date\":1,\"sender_user_name\":\"B\"}"))
                .isEqualTo(new Incoming.Document("F", "a.csv", 0, ""));
    }
}
