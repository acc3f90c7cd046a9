package zaigang.away.leave;

import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** What a leave means for others, such as a shift that nobody holds then: what stands above asks and is told through this. */
@FunctionalInterface
public interface Consequences {
    /** A line for those who decide: what would follow. {@link Text#NONE} where nothing does. */
    default Text ifApproved(Tx tx, Person asker, Span span) {
        return Text.none();
    }

    /**
     * A leave of these days now holds, and is not over yet. For a leave that was extended it is called for all its days, those
     * that held before among them.
     */
    void approved(Tx tx, Person asker, Span span);

    /** On these days, for which leave was approved, the person is back: withdrawn, shortened or ended early. */
    default void released(Tx tx, Person asker, Span span) {}

    /** These, and then others. */
    default Consequences and(Consequences others) {
        Consequences first = this;
        return new Consequences() {
            @Override
            public Text ifApproved(Tx tx, Person asker, Span span) {
                Text more = others.ifApproved(tx, asker, span);
                return more.equals(Text.none()) ? first.ifApproved(tx, asker, span)
                        : Text.lines(first.ifApproved(tx, asker, span), more);
            }

            @Override
            public void approved(Tx tx, Person asker, Span span) {
                first.approved(tx, asker, span);
                others.approved(tx, asker, span);
            }

            @Override
            public void released(Tx tx, Person asker, Span span) {
                first.released(tx, asker, span);
                others.released(tx, asker, span);
            }
        };
    }
}
