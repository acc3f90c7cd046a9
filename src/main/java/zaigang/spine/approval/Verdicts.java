package zaigang.spine.approval;

import java.util.List;
import java.util.function.Supplier;
import zaigang.base.text.Text;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.people.Act;
import zaigang.spine.people.Person;

/** Yes or no, in one tap each, the no with a reason or without; whoever comes second is told how it stands. */
public final class Verdicts<R extends Request> {
    private static final int LONGEST_REASON = 200;

    private final Kit kit;
    private final Approval<R> approval;
    private final VerdictPolicy<R> policy;

    public Verdicts(Kit kit, VerdictPolicy<R> policy) {
        this.kit = kit;
        this.policy = policy;
        this.approval = new Approval<>(kit, policy);
    }

    public Approval<R> approval() {
        return approval;
    }

    /** Who may decide is looked at with each request: a deputy has no role that says so. */
    public List<TapSpec> taps() {
        return List.of(
                policy.verbs().yes().on(Act.OWN, this::yes),
                policy.verbs().no().on(Act.OWN, this::askWhy),
                policy.verbs().deny().on(Act.OWN, (turn, id) -> refuse(turn, id, "")),
                policy.verbs().open().on(Act.OWN, approval::show));
    }

    public StepSpec step() {
        return policy.verbs().because().on(Act.OWN, this::refuse);
    }

    private Reply yes(Turn turn, long id) {
        return approval.decide(turn, id, open -> settle(turn, open, true, () -> policy.agree(turn, open)));
    }

    /** With a way round it, and a way back: nothing is decided yet. */
    private Reply askWhy(Turn turn, long id) {
        return approval.decide(turn, id, open -> policy.verbs().because().ask(policy.whyNot(open),
                Keyboard.row(policy.verbs().deny().button(policy.kind().phrase("button_no_why"), id)),
                policy.verbs().open().button(policy.kind().phrase("button_back"), id), id));
    }

    private Reply refuse(Turn turn, long id, String reason) {
        return approval.decide(turn, id, open -> settle(turn, open, false, () -> {
            policy.refuse(turn, open, shortened(reason));
            return Text.none();
        }));
    }

    private static String shortened(String reason) {
        return reason.codePointCount(0, reason.length()) <= LONGEST_REASON
                ? reason : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON));
    }

    private Reply settle(Turn turn, Case<R> open, boolean agreed, Supplier<Text> decision) {
        Tx tx = turn.tx();
        Person asker = open.asker();
        policy.logged().ifPresent(what -> Audit.record(turn, what, About.person(asker),
                Audit.detail(policy.detail(open.request(), agreed), open.by().logged(tx, kit.people()))));
        Text notice = decision.get();
        R now = policy.find(tx, open.request().id()).orElseThrow();
        if (now.waits()) {
            approval.put(tx, now, asker);
        } else {
            approval.over(tx, now, asker);
            policy.told(tx, now, asker).ifPresent(told ->
                    kit.outbox().post(tx, asker.id(), Letter.of(Lane.ALERT, told.text(), told.keyboard())));
        }
        return approval.standing(tx, now, asker, notice);
    }
}
