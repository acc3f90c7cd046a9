package zaigang.edge.sandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Nothing is accepted that Telegram does not have. */
class SpecificationTest extends SandboxTest {
    private final Specification specification = Specification.load();

    @Test
    void every_method_and_parameter_is_in_the_specification() {
        specification.covers(BotApiMethods.all(), "methods");
    }

    @Test
    void every_object_and_field_is_in_the_specification() {
        specification.covers(BotApiMethods.objects(), "types");
    }

    @Test
    void the_journal_of_calls_can_be_held_against_it() {
        sent("x", "[[{'text': 'a', 'callback_data': 'b'}]]");
        ok("getUpdates", "{'allowed_updates': ['message'], 'timeout': 0}");
        specification.holds(api.journal().calls());
        call("sendMessage", "{'chat_id': 1001, 'text': 'x', 'reply_markup': {'inline_keyboard': [[{'label': 'a'}]]}}");
        assertThatThrownBy(() -> specification.holds(api.journal().calls())).isInstanceOf(AssertionError.class)
                .hasMessageContaining("sendMessage.reply_markup");
    }
}
