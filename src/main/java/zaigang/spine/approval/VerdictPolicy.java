package zaigang.spine.approval;

import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.audit.What;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** How requests of one kind are decided that are agreed to or not. */
public interface VerdictPolicy<R extends Request> extends ApprovalPolicy<R> {
    ApprovalVerbs verbs();

    @Override
    default Keyboard buttons(R request) {
        return Keyboard.row(verbs().yes().button(kind().phrase("button_yes"), request.id()),
                verbs().no().button(kind().phrase("button_no"), request.id()));
    }

    /** The question why it is not agreed to. */
    Text whyNot(Case<R> open);

    /**
     * Somebody agrees: the decision and what follows from it, where all have agreed that have to.
     *
     * @return a short notice to the one who agreed; {@link Text#none} for none
     */
    Text agree(Turn turn, Case<R> open);

    /** @param reason empty where none was given */
    void refuse(Turn turn, Case<R> open, String reason);

    /** What the log calls such a decision; empty for a kind whose consequences are logged anyway. */
    Optional<What> logged();

    /** What the log says of it beside who decided about whom. */
    String detail(R request, boolean agreed);

    /** The message that tells the asker what was decided; empty where that is told elsewhere, or nothing was. */
    Optional<RequestPage> told(Tx tx, R request, Person asker);
}
