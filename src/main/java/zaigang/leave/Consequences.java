package zaigang.leave;

import zaigang.ledger.Tx;
import zaigang.people.Person;
import zaigang.text.Text;

/** What a leave means for others, such as a shift that nobody holds then: what stands above asks and is told through this. */
public interface Consequences {
    /** Nothing follows from any leave. */
    Consequences NONE = new Consequences() {
        @Override
        public Text ifApproved(Tx tx, Person asker, Span span) {
            return Text.NONE;
        }

        @Override
        public void approved(Tx tx, Person asker, Span span) {}

        @Override
        public void released(Tx tx, Person asker, Span span) {}
    };

    /** A line for those who decide: what would follow. {@link Text#NONE} where nothing does. */
    Text ifApproved(Tx tx, Person asker, Span span);

    /**
     * A leave of these days now holds, and is not over yet. For a leave that was extended it is called for all its days, those
     * that held before among them.
     */
    void approved(Tx tx, Person asker, Span span);

    /** On these days, for which leave was approved, the person is back: withdrawn, shortened or ended early. */
    void released(Tx tx, Person asker, Span span);
}
