package zaigang.away.leave;

import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.approval.Approval;
import zaigang.spine.approval.RequestPage;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** The message with which leave was filed, as it says to the asker how things stand. What was filed with one tap is in one message. */
record FiledMessage(LeaveTools tools, LeaveTexts texts) {
    /** The first of those that are in one message with it. */
    long first(Tx tx, LeaveRequest r) {
        return tools.ledger().filedFirst(tx, r.id());
    }

    RequestPage page(Tx tx, LeaveRequest r, Person asker, Approval<LeaveRequest> approval) {
        List<LeaveRequest> all = tools.ledger().filedWith(tx, first(tx, r));
        Text[] lines = all.stream().map(one -> one.pending() ? texts.filed(tx, one, approval.awaited(tx, one, asker))
                : texts.outcome(tx, one, asker)).toArray(Text[]::new);
        List<Button> ways = all.stream().flatMap(one -> way(one, all.size() > 1).stream()).toList();
        return new RequestPage(all.size() == 1 ? lines[0] : Text.paragraphs(lines),
                Keyboard.grid(2, ways).and(all.size() == 1 ? checkIn(tx, r, asker) : Keyboard.NONE));
    }

    /** Whoever is refused leave of today checks in after all. */
    Keyboard checkIn(Tx tx, LeaveRequest r, Person asker) {
        return r.state() == LeaveRequest.State.REFUSED && r.period().contains(tools.today(tx))
                ? tools.checkInToday(tx, asker) : Keyboard.NONE;
    }

    /** Whoever withdraws what has begun is led to the return. */
    private static Optional<Button> way(LeaveRequest r, boolean oneOfSeveral) {
        return r.pending() || r.open() ? Optional.of(LeaveVerbs.WITHDRAW.button(oneOfSeveral
                ? Text.of("leave.button_withdraw_of", "day", r.fromDay()) : Text.of("leave.button_withdraw"), r.id()))
                : Optional.empty();
    }
}
