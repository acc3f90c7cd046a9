package zaigang.base.sheets;

import zaigang.base.text.Text;

/** Ends the reading of a file deep inside a stream; {@link SheetFile#read} turns it into a value. */
final class UnreadableFile extends Exception {
    private final transient Text reason;

    UnreadableFile(String key, Object... args) {
        super(key);
        this.reason = Text.of(key, args);
    }

    Text reason() {
        return reason;
    }
}
