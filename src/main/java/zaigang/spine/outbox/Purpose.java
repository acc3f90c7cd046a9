package zaigang.spine.outbox;

/**
 * What a message wants of its reader. A prompt is what the bot sends by itself and that wants something or reminds. What answers somebody, tells of a decision or of a change of one's own duty, and what goes to a
 * group, is none and never waits.
 */
public enum Purpose {
    /** No prompt: an answer, a decision, a change of one's own duty, news. */
    NONE(Weight.NONE),
    /** The answer to a tap: no prompt, but it tells how often somebody has tapped. */
    TAP(Weight.NONE),
    /** The daily question. */
    CHECK_IN(Weight.NEEDED),
    /** The question to take over a shift. */
    TAKE_OVER(Weight.NEEDED),
    /** The question of a spot check. */
    SPOT(Weight.NEEDED),
    /** Somebody else waits for it: an approval, a vacancy to be filled, a colleague to be called. */
    REQUEST(Weight.ASKED),
    /** Asks once more, or reminds of something other than a duty. */
    REMINDER(Weight.HELD),
    /** Reminds of a duty. */
    DUTY(Weight.HELD),
    /** A summary. */
    DIGEST(Weight.HELD);

    /** Asked for by people, not by the bot: it is a prompt, but leaves the room of what the bot itself has to say. */
    private enum Weight { NONE, ASKED, NEEDED, HELD }

    private final Weight weight;

    Purpose(Weight weight) {
        this.weight = weight;
    }

    /** Whether it counts as a prompt. */
    public boolean prompt() {
        return weight != Weight.NONE;
    }

    /** Whether it takes of the person's budget. */
    public boolean counts() {
        return weight == Weight.NEEDED || weight == Weight.HELD;
    }

    /** Whether it may be left out where somebody has been prompted enough. */
    public boolean holdable() {
        return weight == Weight.HELD;
    }
}
