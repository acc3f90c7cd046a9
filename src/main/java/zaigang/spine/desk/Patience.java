package zaigang.spine.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import zaigang.base.text.Text;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.agenda.Wait;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Address;
import zaigang.spine.people.People;

/**
 * Tells those who wait for heavy work longer than a moment that it is under way: in a message that goes when the result has
 * come, and in the chat's head as long as it is worked on.
 */
public final class Patience implements Feature {
    /** Telegram shows an action for 5 s. */
    private static final Duration SHOWN_AGAIN = Duration.ofSeconds(4);
    /** Nobody looks at the chat's head for longer; the message stays. */
    private static final Duration SHOWN = Duration.ofMinutes(2);
    /** The end of the work rings before. */
    private static final Duration NOT_AGAIN = Duration.ofDays(1);

    private final People people;
    private final Outbox outbox;

    public Patience(Kit kit) {
        this.people = kit.people();
        this.outbox = kit.outbox();
    }

    @Override
    public String name() {
        return "wait";
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(Wait.SLOW.rings(Late.stillUseful(), this::slow));
    }

    private Rung slow(Tx tx, Wait.Slow slow, Instant due) {
        boolean soon = tx.now().isBefore(due.plus(SHOWN));
        return Wait.find(tx, slow.id()).map(work -> {
            people.address(tx, work.personId()).ifPresent(to -> tell(tx, to, slow, work.state(), soon));
            return work.state() == Wait.State.OVER ? Rung.DONE : new Rung.Again(tx.now().plus(soon ? SHOWN_AGAIN : NOT_AGAIN));
        }).orElse(Rung.DONE);
    }

    private void tell(Tx tx, Address to, Wait.Slow slow, Wait.State state, boolean soon) {
        boolean file = slow.result() == Wait.Result.FILE;
        String once = "wait:" + slow.id();
        if (state == Wait.State.OVER) {
            outbox.takeAway(tx, to, once);
        } else {
            outbox.post(tx, to, Letter.of(Lane.ANSWER, Text.of(file ? "desk.wait_file" : "desk.wait_words")).once(once));
        }
        if (state == Wait.State.UNDER_WAY && soon) {
            outbox.show(tx, to, file ? Outgoing.Action.What.SENDING_FILE : Outgoing.Action.What.TYPING);
        }
    }
}
