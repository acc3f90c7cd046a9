package zaigang.workdays;

import java.util.Arrays;
import java.util.stream.Stream;
import zaigang.text.Language;
import zaigang.text.Texts;

/** Words that mean one thing, as the bundles list them: with a bar between them; a language may have none. */
public final class Words {
    private Words() {}

    public static Stream<String> of(String listed) {
        return Arrays.stream(listed.split("\\|")).filter(w -> !w.isEmpty());
    }

    /** The words of all languages for a meaning of a section. */
    public static Stream<String> of(Texts texts, String section, String meaning) {
        return Arrays.stream(Language.values()).flatMap(l -> of(texts.section(l, section).getOrDefault(meaning, "")));
    }
}
