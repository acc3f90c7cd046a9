package zaigang.spine.chat;

import zaigang.base.text.Text;

/** A plain no, with what to do next. */
public record Refusal(Text text) implements Reply {
    public static Refusal of(String key, Object... namesAndValues) {
        return new Refusal(Text.of(key, namesAndValues));
    }
}
