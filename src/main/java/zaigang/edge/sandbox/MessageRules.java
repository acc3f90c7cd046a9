package zaigang.edge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Telegram accepts in a message: its text, its caption and its buttons. */
final class MessageRules {
    /**
     * Characters of a text, counted in UTF-16 code units like the offsets of entities
     * (https://core.telegram.org/bots/api#sendmessage).
     */
    static final int TEXT = 4096;
    static final int CAPTION = 1024;
    private static final int DATA_BYTES = 64;
    private static final int BUTTONS = 100;
    private static final int BUTTONS_IN_A_ROW = 8;

    private MessageRules() {}

    static FormattedText text(Arguments arguments) {
        var text = formatted(arguments, "text", "entities");
        if (text.plain().isEmpty()) {
            throw Refused.badRequest("message text is empty");
        }
        if (text.plain().length() > TEXT) {
            throw Refused.badRequest("message is too long");
        }
        return text;
    }

    static FormattedText caption(Arguments arguments) {
        var caption = formatted(arguments, "caption", "caption_entities");
        if (caption.plain().length() > CAPTION) {
            throw Refused.badRequest("message caption is too long");
        }
        return caption;
    }

    private static FormattedText formatted(Arguments arguments, String name, String entities) {
        String source = arguments.text(name).orElse("");
        String mode = arguments.text("parse_mode").orElse("");
        if (arguments.json(entities).filter(given -> !given.isEmpty()).isPresent()) {
            throw Refused.badRequest("the sandbox reads formatting from parse_mode HTML only, not from " + entities);
        }
        if (mode.isEmpty()) {
            return FormattedText.of(source).trimmed();
        }
        if (!mode.equalsIgnoreCase("HTML")) {
            throw Refused.badRequest("unsupported parse_mode");
        }
        return switch (HtmlText.parse(source)) {
            case FormattedText text -> text.trimmed();
            case HtmlText.Wrong wrong -> throw Refused.badRequest("can't parse entities: " + wrong.words());
        };
    }

    static List<List<Button>> buttons(Optional<JsonNode> markup) {
        var rows = new ArrayList<List<Button>>();
        int count = 0;
        for (var row : markup.map(m -> m.path("inline_keyboard")).orElse(MissingNode.getInstance())) {
            var buttons = new ArrayList<Button>();
            row.forEach(button -> buttons.add(button(button)));
            count += buttons.size();
            if (buttons.size() > BUTTONS_IN_A_ROW || count > BUTTONS) {
                throw Refused.badRequest("REPLY_MARKUP_TOO_LONG");
            }
            if (!buttons.isEmpty()) {
                rows.add(buttons);
            }
        }
        return rows;
    }

    private static Button button(JsonNode json) {
        String text = json.path("text").asText().strip();
        if (text.isEmpty()) {
            throw Refused.badRequest("inline keyboard button text must be non-empty");
        }
        var data = nonEmpty(json, "callback_data");
        var url = nonEmpty(json, "url");
        var copy = Optional.of(json.path("copy_text").path("text").asText()).filter(t -> !t.isEmpty());
        long actions = List.of(data, url, copy).stream().filter(Optional::isPresent).count();
        if (actions == 0) {
            throw Refused.badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        if (actions > 1) {
            throw Refused.badRequest("can't parse inline keyboard button: exactly one action is expected");
        }
        if (data.filter(d -> d.getBytes(StandardCharsets.UTF_8).length > DATA_BYTES).isPresent()) {
            throw Refused.badRequest("BUTTON_DATA_INVALID");
        }
        url.filter(u -> !u.matches("(?i)(https?|tg)://[^\\s/]+.*")).ifPresent(u -> {
            throw Refused.badRequest("inline keyboard button URL '" + u + "' is invalid: Wrong HTTP URL");
        });
        return new Button(text, data, url, copy);
    }

    private static Optional<String> nonEmpty(JsonNode json, String field) {
        return Optional.of(json.path(field).asText()).filter(t -> !t.isEmpty());
    }
}
