package zaigang.duty.takeover;

import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Line;
import zaigang.spine.chat.Verb;

/** What the buttons of taking over say, and the question for the note that is handed over. */
final class TakeOverVerbs {
    static final String FEATURE = "over";

    /** Somebody on a shift by its beginning. */
    record OnShift(ShiftStart start, long person) {}

    private static final Args<ShiftStart> START = Args.of(
            Arg.NUMBER, ShiftStart::shiftId, Arg.NUMBER, ShiftStart::begins, ShiftStart::new);

    static final Verb<ShiftStart> TAKE = Verb.of(FEATURE, "take", START);
    static final Verb<OnShift> HERE = Verb.of(FEATURE, "here", Args.of(
            Arg.NUMBER, p -> p.start().shiftId(), Arg.NUMBER, p -> p.start().begins(), Arg.NUMBER, OnShift::person,
            (shiftId, begins, person) -> new OnShift(new ShiftStart(shiftId, begins), person)));
    static final Verb<ShiftStart> NOTE = Verb.of(FEATURE, "note", START);
    static final Line<ShiftStart> NOTE_LINE = Line.of(FEATURE, "note", START);

    private TakeOverVerbs() {}
}
