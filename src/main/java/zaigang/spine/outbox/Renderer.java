package zaigang.spine.outbox;

import java.util.List;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Outgoing;

/** From texts and keyboards to what is written into a row, in the reader's language and within Telegram's limits. */
final class Renderer {
    /** Telegram counts 4096 characters after its entities are parsed; counting the markup too is on the safe side. */
    static final int TEXT_LIMIT = 4096;
    static final int CAPTION_LIMIT = 1024;
    static final int NOTICE_LIMIT = 200;

    private final Texts texts;

    Renderer(Texts texts) {
        this.texts = texts;
    }

    String html(Language language, Text text) {
        return Clip.html(texts.html(language, text), TEXT_LIMIT);
    }

    String caption(Language language, Text text) {
        return Clip.html(texts.html(language, text), CAPTION_LIMIT);
    }

    String notice(Language language, Text text) {
        return Clip.plain(texts.plain(language, text).replace('\n', ' '), NOTICE_LIMIT);
    }

    List<List<Outgoing.Key>> keys(Language language, Keyboard keyboard) {
        return keyboard.rows().stream().map(row -> row.stream().map(b -> key(language, b)).toList()).toList();
    }

    private Outgoing.Key key(Language language, Button button) {
        String label = texts.plain(language, button.label());
        return switch (button) {
            case Button.Pressing p -> new Outgoing.Key(label, p.press().data(), "");
            case Button.Link l -> new Outgoing.Key(label, "", l.url());
        };
    }
}
