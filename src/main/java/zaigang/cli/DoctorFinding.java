package zaigang.cli;

import zaigang.base.text.Text;

/** What {@code doctor} looked at, and how it is: a note is worth knowing and no fault. */
record DoctorFinding(Kind kind, Text what) {
    enum Kind { OK, NOTE, BAD }

    static DoctorFinding good(String key, Object... args) {
        return new DoctorFinding(Kind.OK, Text.of(key, args));
    }

    static DoctorFinding note(String key, Object... args) {
        return new DoctorFinding(Kind.NOTE, Text.of(key, args));
    }

    static DoctorFinding bad(String key, Object... args) {
        return bad(Text.of(key, args));
    }

    static DoctorFinding bad(Text what) {
        return new DoctorFinding(Kind.BAD, what);
    }

    Text line() {
        return Text.of(switch (kind) {
            case OK -> "audit.doctor_ok";
            case NOTE -> "audit.doctor_note";
            case BAD -> "audit.doctor_bad";
        }, "what", what);
    }
}
