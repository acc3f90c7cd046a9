package zaigang.spine.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.approval.Deciders.Authority;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Letter;
import zaigang.spine.people.Person;
import zaigang.spine.people.Who;

/** How requests of one kind are decided: what differs between the kinds. */
public interface ApprovalPolicy<R extends Request> {
    ApprovalKind kind();

    Optional<R> find(Tx tx, long id);

    /** All that may wait for a decision, whoever decides about it. */
    List<R> open(Tx tx);

    /** The days that it is about. */
    Period days(R request);

    /** Whom to ask at this moment; empty where nobody is there. */
    List<Person> deciders(Tx tx, R request, Person asker);

    /** The right by which somebody decides about it at this moment; empty for none. */
    Optional<Authority> authority(Tx tx, Who who, R request, Person asker);

    /** When those who are asked now are asked once more; empty for a kind that is not asked after. */
    Optional<Instant> patience(Tx tx, List<Person> asked);

    /** Whether it is of no use any more to ask after a request that waits. */
    boolean useless(Tx tx, R request, Person asker);

    /** Whether that right is enough for the step that it is at; where not, the person's part in it is done. */
    default boolean mayDecide(R request, Authority authority) {
        return true;
    }

    /**
     * Gives up a request that has become impossible, so that it does not wait any more.
     *
     * @return why, in a short notice; empty where it goes on
     */
    default Optional<Text> giveUp(Turn turn, Case<R> open) {
        return Optional.empty();
    }

    /** Why nothing can be decided about a request that waits. */
    default Optional<Refusal> hindrance(Tx tx, R request, Person asker) {
        return Optional.empty();
    }

    /** With which those who are asked decide. */
    Keyboard buttons(R request);

    /** What those who decide read. */
    Text asks(Tx tx, R request, Person asker);

    /** How it stands, for those who were asked. */
    Text standing(Tx tx, R request, Person asker);

    /** What the asker's own message says, now that it stands like this. */
    RequestPage own(Tx tx, R request, Person asker, Approval<R> approval);

    /** The key of the asker's own message. */
    default String ownKey(Tx tx, R request) {
        return kind().own(request.id());
    }

    /** The message that asks, where it differs in more than its text. */
    default Letter asking(Tx tx, Letter letter, R request) {
        return letter;
    }
}
