package zaigang.cli;

import zaigang.text.Text;

/** What {@code doctor} looked at, and how it is: a note is worth knowing and no fault. */
record Finding(Kind kind, Text what) {
    enum Kind { OK, NOTE, BAD }

    static Finding good(String key, Object... args) {
        return new Finding(Kind.OK, Text.of(key, args));
    }

    static Finding note(String key, Object... args) {
        return new Finding(Kind.NOTE, Text.of(key, args));
    }

    static Finding bad(String key, Object... args) {
        return bad(Text.of(key, args));
    }

    static Finding bad(Text what) {
        return new Finding(Kind.BAD, what);
    }

    Text line() {
        return Text.of(switch (kind) {
            case OK -> "audit.doctor_ok";
            case NOTE -> "audit.doctor_note";
            case BAD -> "audit.doctor_bad";
        }, "what", what);
    }
}
