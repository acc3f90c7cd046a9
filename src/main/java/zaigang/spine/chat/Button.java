package zaigang.spine.chat;

import zaigang.base.text.Text;

/** A button under a message: it presses something, or opens a link. */
public sealed interface Button {
    Text label();

    record Pressing(Text label, Press press) implements Button {}

    record Link(Text label, String url) implements Button {}

    static Button of(Text label, String feature, String verb, Object... args) {
        return new Pressing(label, Press.of(feature, verb, args));
    }

    /** A button whose label is a phrase without arguments. */
    static Button of(String key, String feature, String verb, Object... args) {
        return of(Text.of(key), feature, verb, args);
    }
}
