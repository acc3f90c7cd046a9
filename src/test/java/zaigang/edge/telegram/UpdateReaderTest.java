package zaigang.edge.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Incoming.Location.Manner;

class UpdateReaderTest {
    private static final String FROM =
            "\"from\":{\"id\":5,\"is_bot\":false,\"first_name\":\"A\",\"language_code\":\"zh-hans\",\"x\":1}";
    private static final String CHAT = "\"chat\":{\"id\":5,\"type\":\"private\"}";
    private static final String GROUP = "\"chat\":{\"id\":-7,\"type\":\"group\",\"title\":\"G\"}";

    @Test
    void words_carry_who_where_and_in_which_language() {
        assertThat(one("\"message\":{\"message_id\":1,\"date\":1," + CHAT + "," + FROM + ",\"text\":\"在岗\",\"new\":[{}]}"))
                .isEqualTo(new Incoming(9, 5, 5, "zh-hans", new Incoming.Words("在岗")));
    }

    @Test
    void a_document_has_name_size_and_caption_where_it_has_them() {
        assertThat(one("\"message\":{\"message_id\":1,\"date\":1," + CHAT + "," + FROM + ",\"caption\":\"c\",\"document\":"
                + "{\"file_id\":\"F\",\"file_unique_id\":\"U\",\"file_name\":\"名单.xlsx\",\"file_size\":3000000000}}").content())
                .isEqualTo(new Incoming.Document("F", "名单.xlsx", 3_000_000_000L, "c"));
        assertThat(one("\"message\":{\"message_id\":1,\"date\":1," + CHAT + "," + FROM
                + ",\"document\":{\"file_id\":\"F\",\"file_unique_id\":\"U\"}}").content())
                .isEqualTo(new Incoming.Document("F", "", 0, ""));
    }

    private static Incoming located(String more) {
        return one("\"message\":{\"message_id\":1,\"date\":1," + CHAT + "," + FROM + more + "}");
    }

    @Test
    void a_location_says_how_sure_it_is_and_how_it_came() {
        String here = ",\"location\":{\"latitude\":30.5031237,\"longitude\":114.4019876";
        assertThat(located(here + ",\"horizontal_accuracy\":12.5}")).isEqualTo(
                new Incoming(9, 5, 5, "zh-hans", new Incoming.Location(30.5031237, 114.4019876, 12.5, Manner.SENT)));
        assertThat(located(here + "}").content()).isEqualTo(new Incoming.Location(30.5031237, 114.4019876, 0, Manner.SENT));
        assertThat(located(here + ",\"live_period\":900}").content()).extracting("manner").isEqualTo(Manner.SENT);
        String origin = "},\"forward_origin\":{\"type\":\"hidden_user\",\"date\":1,\"sender_user_name\":\"B\"}";
        assertThat(located(here + origin).content()).extracting("manner").isEqualTo(Manner.FORWARDED);
        String venue = "},\"venue\":{\"location\":{\"latitude\":30.5,\"longitude\":114.4},\"title\":\"T\",\"address\":\"A\"}";
        assertThat(located(here + venue).content()).extracting("manner").isEqualTo(Manner.PLACE);
        assertThat(one("\"message\":{\"message_id\":1,\"date\":1," + GROUP + "," + FROM + here + "}}").content())
                .isEqualTo(new Incoming.Silent());
    }

    @Test
    void where_somebody_is_is_not_kept_even_where_it_cannot_be_read() {
        for (String broken : new String[] {"{\"latitude\":30.5031237,\"longitude\":\"114.4019876x\"}",
            "{\"latitude\":30.5031237}", "[30.5031237,114.4019876]"}) {
            var incoming = located(",\"location\":" + broken);
            assertThat(incoming.content()).as(broken).isInstanceOf(Incoming.Unreadable.class);
            assertThat(incoming.toString()).as(broken).doesNotContain("5031237", "4019876");
        }
        assertThat(located(",\"location\":{\"latitude\":30.5031237,\"longitude\":114.4019876}").toString())
                .doesNotContain("5031237", "4019876");
    }

    @Test
    void other_messages_are_just_others() {
        assertThat(one("\"message\":{\"message_id\":1,\"date\":1," + CHAT + "," + FROM + ",\"sticker\":{\"file_id\":\"S\"}}"))
                .isEqualTo(new Incoming(9, 5, 5, "zh-hans", new Incoming.Other("")));
    }

    @Test
    void a_group_that_moves_says_where() {
        var moved = one("\"message\":{\"message_id\":1,\"date\":1," + GROUP + "," + FROM + ",\"migrate_to_chat_id\":-1001}");
        assertThat(moved).isEqualTo(new Incoming(9, -7, 5, "zh-hans", new Incoming.Migrated(-1001)));
        assertThat(moved.inPrivate()).isFalse();
    }

    @Test
    void a_tap_knows_its_message_unless_that_is_too_old() {
        String query = "\"callback_query\":{\"id\":\"q\"," + FROM + ",\"chat_instance\":\"i\",\"data\":\"a.b\",\"message\":";
        assertThat(one(query + "{\"message_id\":41,\"date\":1700000000," + CHAT + ",\"text\":\"t\"}}"))
                .isEqualTo(new Incoming(9, 5, 5, "zh-hans", new Incoming.Tap("q", 41, "a.b")));
        assertThat(one(query + "{\"message_id\":41,\"date\":0," + CHAT + "}}"))
                .isEqualTo(new Incoming(9, 5, 5, "zh-hans", new Incoming.Tap("q", 0, "a.b")));
        assertThat(one("\"callback_query\":{\"id\":\"q\"," + FROM + ",\"chat_instance\":\"i\",\"inline_message_id\":\"z\"}"))
                .isEqualTo(new Incoming(9, 5, 5, "zh-hans", new Incoming.Tap("q", 0, "")));
    }

    @Test
    void blocking_and_letting_in_again_is_told_for_private_chats_only() {
        assertThat(one(member(CHAT, "kicked")).content()).isEqualTo(new Incoming.Reachable(false));
        assertThat(one(member(CHAT, "member"))).isEqualTo(new Incoming(9, 5, 5, "zh-hans", new Incoming.Reachable(true)));
        assertThat(one(member(GROUP, "member")).content()).isEqualTo(new Incoming.Silent());
        assertThat(one(member(CHAT, "brand_new_status")).content()).isEqualTo(new Incoming.Silent());
    }

    @Test
    void in_a_group_only_commands_are_taken_and_being_put_out_is_news() {
        String said = "\"message\":{\"message_id\":1,\"date\":1," + GROUP + "," + FROM + ",\"text\":\"";
        assertThat(one(said + "/duty now\"}")).isEqualTo(new Incoming(9, -7, 5, "zh-hans", new Incoming.Words("/duty now")));
        assertThat(one(said + "谁在值班\"}").content()).isEqualTo(new Incoming.Silent());
        for (String status : new String[] {"kicked", "left"}) {
            assertThat(one(member(GROUP, status))).isEqualTo(new Incoming(9, -7, 5, "zh-hans", new Incoming.PutOut()));
        }
    }

    @Test
    void what_was_said_in_a_group_is_not_kept_even_where_it_cannot_be_read() {
        var incoming = one("\"message\":{\"message_id\":\"secret\",\"date\":[]," + GROUP + ",\"text\":\"secret\"}");
        assertThat(incoming.content()).isInstanceOf(Incoming.Unreadable.class);
        assertThat(incoming.toString()).doesNotContain("secret");
    }

    @Test
    void what_was_not_asked_for_is_nobodys() {
        var posted = one("\"channel_post\":{\"message_id\":1,\"date\":1," + CHAT + "," + FROM + ",\"text\":\"t\"}");
        assertThat(posted).isEqualTo(new Incoming(9, 0, 0, "", new Incoming.Silent()));
        assertThat(posted.inPrivate()).isFalse();
        assertThat(one("\"something_new\":{}").content()).isEqualTo(new Incoming.Silent());
    }

    private static Incoming edited(String chat, String more) {
        return one("\"edited_message\":{\"message_id\":41,\"date\":1," + chat + "," + FROM + more + "}");
    }

    @Test
    void a_change_is_told_of_where_people_see_it_as_one() {
        assertThat(edited(CHAT, ",\"edit_date\":2,\"text\":\"t\"")).isEqualTo(new Incoming(9, 5, 5, "zh-hans", new Incoming.Edited(41)));
        assertThat(edited(CHAT, ",\"text\":\"with a preview by now\"").content()).isEqualTo(new Incoming.Silent());
        assertThat(edited(CHAT, ",\"edit_date\":2,\"location\":{\"latitude\":30.5,\"longitude\":114.4,\"live_period\":900}").content())
                .isEqualTo(new Incoming.Silent());
        assertThat(edited(GROUP, ",\"edit_date\":2,\"text\":\"/duty\"").content()).isEqualTo(new Incoming.Silent());
    }

    @Test
    void whoever_speaks_in_a_group_s_name_is_nobody_that_can_be_known() {
        String said = "\"message\":{\"message_id\":1,\"date\":1," + GROUP
                + ",\"from\":{\"id\":1087968824,\"is_bot\":true,\"first_name\":\"Group\"},\"text\":\"/bind\",\"sender_chat\":{\"id\":";
        assertThat(one(said + "-7,\"type\":\"supergroup\",\"title\":\"G\"}}"))
                .isEqualTo(new Incoming(9, -7, -7, "", new Incoming.Anonymous("/bind")));
        assertThat(one(said + "-8,\"type\":\"channel\",\"title\":\"C\"}}").content()).isEqualTo(new Incoming.Silent());
    }

    @Test
    void a_topic_is_where_something_was_said_unless_it_only_answers_a_message() {
        String said = "\"message\":{\"message_id\":1,\"date\":1," + GROUP + "," + FROM + ",\"text\":\"/duty\",\"message_thread_id\":12";
        assertThat(one(said + ",\"is_topic_message\":true}"))
                .isEqualTo(new Incoming(9, -7, 12, 5, "zh-hans", new Incoming.Words("/duty")));
        assertThat(one(said + "}").thread()).isZero();
        assertThat(one("\"message\":{\"message_id\":1,\"date\":1," + GROUP + "," + FROM
                + ",\"message_thread_id\":12,\"is_topic_message\":true,\"forum_topic_closed\":{}}"))
                .isEqualTo(new Incoming(9, -7, 12, 5, "zh-hans", new Incoming.TopicShut(true)));
    }

    @Test
    void a_forwarded_command_in_a_group_is_none() {
        assertThat(one("\"message\":{\"message_id\":1,\"date\":1," + GROUP + "," + FROM + ",\"text\":\"/bind\",\"forward_origin\":"
                + "{\"type\":\"hidden_user\",\"date\":1,\"sender_user_name\":\"B\"}}").content()).isEqualTo(new Incoming.Silent());
    }

    @Test
    void an_update_that_makes_no_sense_is_unreadable() {
        assertThat(one("\"message\":{\"message_id\":1,\"date\":1,\"text\":\"no chat\"}").content())
                .isInstanceOf(Incoming.Unreadable.class);
        assertThat(one("\"message\":[]").content()).isInstanceOf(Incoming.Unreadable.class);
    }

    private static UpdateReader.Batch batch(String result, long offset) {
        return UpdateReader.read("{\"ok\":true,\"result\":[" + result + "]}", offset).orElseThrow();
    }

    @Test
    void the_session_counts_by_itself_and_the_next_poll_confirms_the_highest_number_of_64_bits() {
        var batch = batch("{\"update_id\":3000000000," + "\"something_new\":{}},{\"update_id\":3000000002}", 5);
        assertThat(batch.updates().stream().map(u -> u.getUpdateId())).containsExactly(1, 2);
        assertThat(batch.updates().stream().map(u -> UpdateReader.incoming(u).updateId()))
                .containsExactly(3_000_000_000L, 3_000_000_002L);
        assertThat(batch.next()).isEqualTo(3_000_000_003L);
    }

    @Test
    void numbers_that_begin_anew_may_be_lower() {
        assertThat(batch("{\"update_id\":17},{\"update_id\":18}", 901).next()).isEqualTo(19);
        assertThat(batch("", 901).next()).isEqualTo(901);
    }

    @Test
    void a_bad_number_confirms_nothing_and_is_replaced_by_one_that_stays_the_same() {
        String bad = "{\"update_id\":\"x\"},{\"update_id\":-7},{\"update_id\":99999999999999999999},3";
        var batch = batch(bad, 41);
        assertThat(batch.next()).isEqualTo(41);
        assertThat(batch.numbers()).hasSize(4).allMatch(n -> n < 0).isEqualTo(batch(bad, 45).numbers());
        assertThat(batch.updates()).allSatisfy(u ->
                assertThat(UpdateReader.incoming(u).content()).isInstanceOf(Incoming.Unreadable.class));
        assertThat(batch("{},{\"update_id\":44},{}", 41).next()).isEqualTo(45);
    }

    @Test
    void anything_else_is_no_answer() {
        assertThat(UpdateReader.read("<html>", 0)).isEmpty();
        assertThat(UpdateReader.read("{\"ok\":false}", 0)).isEmpty();
        assertThat(UpdateReader.read("", 0)).isEmpty();
    }

    private static String member(String chat, String status) {
        return "\"my_chat_member\":{" + chat + "," + FROM
                + ",\"date\":1,\"old_chat_member\":{\"status\":\"left\",\"user\":{\"id\":1,"
                + "\"is_bot\":true,\"first_name\":\"Z\"}},\"new_chat_member\":{\"status\":\"" + status
                + "\",\"user\":{\"id\":1,\"is_bot\":true,\"first_name\":\"Z\"},\"until_date\":0}}";
    }

    private static Incoming one(String rest) {
        var updates = UpdateReader.read("{\"ok\":true,\"result\":[{\"update_id\":9," + rest + "}]}", 0).orElseThrow();
        return UpdateReader.incoming(updates.updates().getFirst());
    }
}
