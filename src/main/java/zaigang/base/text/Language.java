package zaigang.base.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages the bot speaks; Chinese is the first and the default. */
public enum Language {
    ZH("zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The BCP 47 tag, which is also the name of the bundle's file. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The two-letter code by which Telegram chooses among command menus. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language for a tag such as {@code zh-hans} or {@code en-GB}; empty for one the bot does not speak. */
    public static Optional<Language> of(String tag) {
        String code = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
    }
}
