package zaigang.spine.approval;

import java.util.List;
import zaigang.base.text.Text;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.People;

/** The messages with which requests of one kind are put before those who decide, and those in which these have looked one up. */
public final class ApprovalMessages {
    private final People people;
    private final Outbox outbox;
    private final ApprovalKind kind;
    private final ApprovalLedger ledger = new ApprovalLedger();

    public ApprovalMessages(Kit kit, ApprovalKind kind) {
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.kind = kind;
    }

    List<Asked> asked(Tx tx, long id) {
        return ledger.asked(tx, kind.key(), id);
    }

    List<Asked> asked(Tx tx, Request request) {
        return asked(tx, request.id()).stream().filter(a -> a.step().equals(request.step())).toList();
    }

    public boolean wasAsked(Tx tx, Request request, long personId) {
        return asked(tx, request).stream().anyMatch(a -> a.personId() == personId);
    }

    void noteAsked(Tx tx, Request request, long personId) {
        ledger.asked(tx, kind.key(), request.id(), request.step(), personId);
    }

    void noteAskedAgain(Tx tx, Request request, long personId) {
        ledger.askedAgain(tx, kind.key(), request.id(), request.step(), personId);
    }

    /** All of them now say how it stands, and their buttons are gone. */
    public void settle(Tx tx, long id, Text standing) {
        var page = RequestPage.of(standing);
        asked(tx, id).forEach(a -> {
            edit(tx, a.personId(), kind.asking(id, a.step(), a.personId()), page);
            edit(tx, a.personId(), kind.askingAgain(id, a.step(), a.personId()), page);
        });
        String seen = kind.seen(id);
        outbox.posted(tx, seen).forEach(p ->
                edit(tx, Long.parseLong(p.once().substring(seen.length()).split(":")[0]), p.once(), page));
    }

    /** Who has not got the message yet does not get it any more. */
    public void takeBack(Tx tx, long id) {
        asked(tx, id).forEach(a -> outbox.withdraw(tx, kind.asking(id, a.step(), a.personId())));
    }

    void edit(Tx tx, long personId, String key, RequestPage page) {
        people.address(tx, personId).ifPresent(to -> outbox.editPosted(tx, to, key, page.text(), page.keyboard()));
    }
}
