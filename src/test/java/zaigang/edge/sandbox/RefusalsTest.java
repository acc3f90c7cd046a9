package zaigang.edge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words are Telegram's own. */
class RefusalsTest extends SandboxTest {
    private static final String MODIFIED = "Bad Request: message is not modified: specified new message content and reply markup "
            + "are exactly the same as a current content and reply markup of the message";

    private void text(String text, String words) throws Exception {
        var message = Map.of("chat_id", 1001, "text", text, "parse_mode", "HTML");
        refused("sendMessage", JSON.writeValueAsString(message), 400, "Bad Request: " + words);
    }

    @Test
    void a_text_has_1_to_4096_characters_after_its_entities() throws Exception {
        text("", "message text is empty");
        text(" \n ", "message text is empty");
        text("x".repeat(4097), "message is too long");
        ok("sendMessage", "{'chat_id': 1001, 'parse_mode': 'HTML', 'text': '<b>%s</b>'}".formatted("值".repeat(4096)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "a <foo>b</foo> | Unsupported start tag \"foo\" at byte offset 2",
        "值<foo>         | Unsupported start tag \"foo\" at byte offset 3",
        "<b>a            | Can't find end tag corresponding to start tag \"b\"",
        "<b>a<i>b</b></i>| Unmatched end tag at byte offset 8, expected \"</i>\", found \"</b>\"",
        "a</b>           | Unexpected end tag at byte offset 1",
        "1 < 2           | Unsupported start tag \"\" at byte offset 2",
        "a <b            | Unclosed start tag at byte offset 2",
        "<i>a</i         | Unclosed end tag at byte offset 4",
        "<span>a</span>  | Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
        "<i =a>a</i>     | Empty attribute name in the tag \"i\" at byte offset 0"})
    void bad_html_is_refused(String html, String words) throws Exception {
        text(html, "can't parse entities: " + words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{'text': 'a'}                                             | Text buttons are unallowed in the inline keyboard",
        "{'text': 'a', 'callback_data': ''}                        | Text buttons are unallowed in the inline keyboard",
        "{'callback_data': 'a'}                                    | Can't find field \"text\"",
        "{'text': 'a', 'callback_data': 'b', 'url': 'https://a.b'} | exactly one action is expected"})
    void buttons_that_cannot_be_read_are_refused(String button, String words) {
        button(button, "can't parse inline keyboard button: " + words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{'text': '', 'callback_data': 'a'}                        | inline keyboard button text must be non-empty",
        "{'text': 'a', 'url': 'no link'}                           | inline keyboard button URL 'no link' is invalid: Wrong HTTP URL",
        "{'text': 'a', 'pay': true}                                | parameter \"pay\" of InlineKeyboardButton is not known here"})
    void bad_buttons_are_refused(String button, String words) {
        button(button, words);
    }

    private void button(String button, String words) {
        refused("sendMessage", "{'chat_id': 1001, 'text': 'x', 'reply_markup': {'inline_keyboard': [[%s]]}}".formatted(button), 400,
                "Bad Request: " + words);
    }

    @Test
    void callback_data_has_1_to_64_bytes_of_utf_8() {
        sent("x", "[[{'text': 'a', 'callback_data': '%s'}]]".formatted("岗".repeat(21)));
        refused("sendMessage", """
                {"chat_id": 1001, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "%s"}]]}}"""
                .formatted("岗".repeat(22)), 400, "Bad Request: BUTTON_DATA_INVALID");
    }

    @Test
    void an_edit_changes_something_that_is_there() {
        long id = sent("old", "[[{'text': 'a', 'callback_data': 'b'}]]");
        String same = "\"chat_id\": 1001, \"message_id\": %d".formatted(id);
        String keyboard = "'reply_markup': {'inline_keyboard': [[{'text': 'a', 'callback_data': 'b'}]]}";
        refused("editMessageText", "{%s, 'text': 'old', %s}".formatted(same, keyboard), 400, MODIFIED);
        ok("editMessageText", "{%s, 'text': 'old'}".formatted(same));
        assertThat(wang.chat().message(id).orElseThrow().buttons()).isEmpty();
        refused("editMessageReplyMarkup", "{%s}".formatted(same), 400, MODIFIED);
        refused("editMessageText", "{'chat_id': 1001, 'message_id': 99, 'text': 'x'}", 400,
                "Bad Request: message to edit not found");
        long own = wang.types("mine");
        refused("editMessageText", "{'chat_id': 1001, 'message_id': %d, 'text': 'x'}".formatted(own), 400,
                "Bad Request: message can't be edited");
        ok("deleteMessage", "{%s}".formatted(same));
        refused("deleteMessage", "{%s}".formatted(same), 400, "Bad Request: message to delete not found");
    }

    @Test
    void a_tap_is_answered_once_within_15_seconds() {
        long id = sent("x", "[[{'text': 'a', 'callback_data': 'b'}]]");
        String query = wang.taps(id, "a");
        String tooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";
        refused("answerCallbackQuery", "{'callback_query_id': '%s', 'text': '%s'}".formatted(query, "x".repeat(201)), 400,
                "Bad Request: MESSAGE_TOO_LONG");
        ok("answerCallbackQuery", "{'callback_query_id': '%s', 'text': 'done'}".formatted(query));
        refused("answerCallbackQuery", "{'callback_query_id': '%s'}".formatted(query), 400, tooOld);
        String late = wang.taps(id, "b");
        clock.passes(Duration.ofSeconds(16));
        refused("answerCallbackQuery", "{'callback_query_id': '%s'}".formatted(late), 400, tooOld);
        assertThat(wang.toasts()).extracting(Toast::text).containsExactly("done");
    }

    @Test
    void chats_and_people_who_are_not_there_are_refused() {
        refused("sendMessage", "{'text': 'x'}", 400, "Bad Request: chat_id is empty");
        refused("sendMessage", "{'chat_id': 5, 'text': 'x'}", 400, "Bad Request: chat not found");
        refused("sendMessage", "{'chat_id': '@nobody', 'text': 'x'}", 400, "Bad Request: chat not found");
        api.addStranger(new SandboxPerson(6, "Sam", "", "", ""));
        refused("sendMessage", "{'chat_id': 6, 'text': 'x'}", 403, "Forbidden: bot was blocked by the user");
        api.user(6).types("/start");
        ok("sendMessage", "{'chat_id': 6, 'text': 'x'}");
        api.addGroup(-7, "Group");
        ok("sendMessage", "{'chat_id': -7, 'text': 'x'}");
    }

    @Test
    void unknown_parameters_and_wrong_types_are_named() {
        refused("sendMessage", "{'chat_id': 1001, 'text': 'x', 'txet': 1}", 400,
                "Bad Request: parameter \"txet\" of sendMessage is not known here");
        refused("sendMessage", "{'chat_id': 1001, 'text': [1]}", 400, "Bad Request: parameter \"text\" must be of type String");
        refused("getUpdates", "{'offset': 'soon'}", 400, "Bad Request: parameter \"offset\" must be of type Integer");
        refused("sendMessage", "{'chat_id': 1001, 'text': 'x', 'parse_mode': 'Wiki'}", 400,
                "Bad Request: unsupported parse_mode");
        refused("sendMessage", "{'chat_id':", 400, "Bad Request: can't parse JSON object");
        refused("sendMassage", "{}", 404, "Not Found");
    }

    @Test
    void command_names_are_lowercase_letters_digits_and_underscores() {
        String words = "{'commands': [{'command': '%s', 'description': '%s'}]}";
        ok("setMyCommands", words.formatted("/board_2", "d"));
        assertThat(ok("getMyCommands", "{}").get(0).path("command").asText()).isEqualTo("board_2");
        refused("setMyCommands", words.formatted("Board", "d"), 400, "Bad Request: BOT_COMMAND_INVALID");
        refused("setMyCommands", words.formatted("值班", "d"), 400, "Bad Request: BOT_COMMAND_INVALID");
        refused("setMyCommands", words.formatted("", "d"), 400, "Bad Request: command must be non-empty");
        refused("setMyCommands", words.formatted("x".repeat(33), "d"), 400, "Bad Request: command length must not exceed 32");
        refused("setMyCommands", words.formatted("x", ""), 400, "Bad Request: command description must be non-empty");
    }

    @Test
    void the_menu_of_a_chat_and_language_goes_before_that_of_all() {
        ok("setMyCommands", "{'commands': [{'command': 'a', 'description': 'for all'}]}");
        ok("setMyCommands", "{'commands': [{'command': 'b', 'description': 'private'}], 'language_code': 'zh', "
                + "'scope': {'type': 'all_private_chats'}}");
        assertThat(api.menu(1001)).containsExactly("b - private");
        ok("setMyCommands", "{'commands': [{'command': 'c', 'description': 'own'}], 'scope': {'type': 'chat', 'chat_id': 1001}}");
        assertThat(api.menu(1001)).containsExactly("c - own");
        ok("deleteMyCommands", "{'scope': {'type': 'chat', 'chat_id': 1001}}");
        assertThat(api.menu(1001)).containsExactly("b - private");
    }

    @Test
    void another_token_is_refused() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(api.url() + "bot4200:other/getMe")).build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{'ok':false,'error_code':401,'description':'Unauthorized'}".replace('\'', '"'));
    }

    @Test
    void a_request_that_another_web_page_makes_is_refused() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(api.url() + "bot" + TOKEN + "/getMe"))
                .header("Origin", "https://evil.example").build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void forms_and_addresses_are_read_as_well_as_json() {
        var answer = call("sendMessage?chat_id=1001", "application/x-www-form-urlencoded",
                HttpRequest.BodyPublishers.ofString("text=%E5%9C%A8%E5%B2%97+ok&disable_notification=true"));
        assertThat(answer.path("result").path("text").asText()).isEqualTo("在岗 ok");
    }
}
