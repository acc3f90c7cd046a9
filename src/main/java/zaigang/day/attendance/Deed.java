package zaigang.day.attendance;

import java.util.Optional;

/** What becomes of an answer, given what is recorded already. */
enum Deed {
    /** It is the first one. */
    RECORD,
    /** It takes the place of the one before, which is kept. */
    CHANGE,
    /** It says what is recorded. */
    SAME,
    /** What is recorded stays; the person is out from now on. */
    GOES_OUT,
    /** What is recorded stays; the person is back. */
    COMES_BACK,
    /** What is recorded stays. */
    FIXED;

    /**
     * One's own answer can be changed in the window, and a request for leave gives way to an answer at any time. Otherwise going
     * out and coming back are said beside what is recorded; but not beside an absence that somebody has verified.
     */
    static Deed of(Optional<Answer> recorded, Answer.Kind wanted, boolean windowOpen) {
        if (recorded.isEmpty()) {
            return RECORD;
        }
        Answer before = recorded.get();
        if (before.kind() == wanted) {
            return SAME;
        }
        if (before.byOneself() && (windowOpen || before.kind() == Answer.Kind.LEAVE_ASKED)) {
            return CHANGE;
        }
        return switch (before.kind()) {
            case ON_POST -> wanted == Answer.Kind.OUT ? GOES_OUT : FIXED;
            case OUT -> wanted == Answer.Kind.ON_POST ? COMES_BACK : FIXED;
            case LEAVE_ASKED, ABSENT -> FIXED;
        };
    }

    /** Whether an answer is written down. */
    boolean recorded() {
        return this == RECORD || this == CHANGE;
    }

    /** Whether something is said beside the answer. */
    boolean beside() {
        return this == GOES_OUT || this == COMES_BACK;
    }
}
