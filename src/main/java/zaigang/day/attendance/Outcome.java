package zaigang.day.attendance;

import java.util.Optional;
import zaigang.base.text.Text;

/**
 * What became of a statement about somebody's day.
 *
 * @param before the day as it was; empty where nobody asks that person that day
 * @param after the day as it is now; the same where nothing was written
 */
public final class Outcome {
    private final Decision decision;
    private final Optional<DayFacts> before;
    private final Optional<DayFacts> after;

    Outcome(Decision decision, Optional<DayFacts> before, Optional<DayFacts> after) {
        this.decision = decision;
        this.before = before;
        this.after = after;
    }

    Decision decision() {
        return decision;
    }

    /** The day as it is now. */
    DayFacts day() {
        return after.orElseThrow();
    }

    /** Empty where it was refused or is to be confirmed. */
    private Optional<Decision.How> how() {
        return decision instanceof Decision.Taken t ? Optional.of(t.how()) : Optional.empty();
    }

    /** Whether it is the answer of the day now. */
    public boolean recorded() {
        return decision instanceof Decision.Taken t && t.effects().answer();
    }

    /** Whether the day stays as it is, whatever was stated. */
    public boolean stays() {
        return how().filter(h -> h == Decision.How.STAYS).isPresent();
    }

    /**
     * Whether what was found of a moment agrees with a record that would be another if it had been found of the day as such: late, or
     * out instead of on post.
     */
    public boolean leavesOtherRecord(Statement.Found found) {
        return how().filter(h -> h == Decision.How.AGREES).isPresent()
                && after.filter(d -> !(Ruling.of(found.ofTheDay(), d) instanceof Decision.Taken t && t.how() == Decision.How.AGREES))
                        .isPresent();
    }

    private boolean replaced() {
        return how().filter(h -> h == Decision.How.REPLACED).isPresent();
    }

    /** The state of the day before; empty where there is no day. */
    public Optional<DayState> was() {
        return before.map(DayFacts::state);
    }

    /** The state of the day now. */
    public Optional<DayState> is() {
        return after.map(DayFacts::state);
    }

    /** Whether it is to be confirmed first. */
    public boolean asks() {
        return decision instanceof Decision.SecondTap;
    }

    /** Whether it takes the place of the person's own answer, or would. */
    private boolean overrules() {
        return before.filter(b -> b.recorded().filter(Answer::byOneself).isPresent()
                && !(b.state() instanceof DayState.Corrected)).isPresent();
    }

    /** Whether the person's own answer has given way. */
    public boolean overruled() {
        return replaced() && overrules();
    }

    /** Whether a verified absence was taken back. */
    public boolean clears() {
        return replaced() && was().filter(DayState.Absent.class::isInstance).isPresent();
    }

    /** What stands that is to be confirmed, and whose it is. */
    public Text whose() {
        return Text.of(overrules() ? "attendance.own_answer" : "attendance.standing_record");
    }

    /** What the day counts as, where the finding alone does not say it; {@link Text#NONE} otherwise. */
    public Text dayText() {
        if (replaced()) {
            return Text.of(overrules() ? "attendance.day_overruled" : "attendance.day_changed", "state", brief());
        }
        return stays()
                ? Text.of("attendance.day_stays", "state", brief()) : Text.none();
    }

    private Text brief() {
        return is().map(StateText::brief).orElse(Text.none());
    }
}
