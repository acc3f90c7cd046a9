package zaigang.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = Texts.load();

    @Test
    void the_languages_have_the_same_keys() {
        assertThat(texts.keys(Language.EN)).containsExactlyInAnyOrderElementsOf(texts.keys(Language.ZH));
    }

    @Test
    void the_languages_use_the_same_placeholders() {
        for (String key : texts.keys(Language.ZH)) {
            assertThat(placeholders(Language.EN, key)).as(key).isEqualTo(placeholders(Language.ZH, key));
        }
    }

    private TreeSet<String> placeholders(Language language, String key) {
        var found = new TreeSet<String>();
        Pattern.compile("\\{[a-z_]+}").matcher(texts.phrase(language, key)).results().forEach(r -> found.add(r.group()));
        return found;
    }
}
