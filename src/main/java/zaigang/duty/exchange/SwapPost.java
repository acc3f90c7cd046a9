package zaigang.duty.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.duty.exchange.CoverVerbs.OfPage;
import zaigang.duty.roster.Duty;
import zaigang.spine.approval.ApprovalMessages;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** The messages about a proposal: to those who can take it, those who can approve it, and the two themselves. */
final class SwapPost {
    private final ExchangeSources sources;
    private final People people;
    private final Outbox outbox;
    private final ApprovalMessages approvals;
    private final SwapLedger ledger = new SwapLedger();

    SwapPost(ExchangeSources sources, Outbox outbox, ApprovalMessages approvals) {
        this.sources = sources;
        this.people = sources.people();
        this.outbox = outbox;
        this.approvals = approvals;
    }

    SwapTexts texts(Tx tx) {
        return new SwapTexts(tx, sources, sources.words(tx));
    }

    void offer(Tx tx, SwapProposal p, List<Person> asked) {
        ledger.wrote(tx, p.id(), asked.stream().map(Person::id).toList());
        ExchangePage page = offered(tx, p);
        asked.forEach(person -> post(tx, p, person, page.text(), page.keyboard(), key(p, person.id())));
    }

    /** What those read who can take it. */
    ExchangePage offered(Tx tx, SwapProposal p) {
        return new ExchangePage(texts(tx).offer(p), Keyboard.row(SwapVerbs.YES.button("exchange.button_accept", p.id()),
                SwapVerbs.PASS.button("exchange.button_decline", p.id())));
    }

    /** At night it waits for the morning, unless it would be over by then. */
    private void post(Tx tx, SwapProposal p, Person to, Text text, Keyboard keyboard, String key) {
        outbox.post(tx, to.id(), Letter.of(Lane.ALERT, text, keyboard).as(Purpose.REQUEST).once(key)
                .from(from(tx, p.expiresAt(), to))
                .until(p.expiresAt()));
    }

    private Instant from(Tx tx, Instant before, Person to) {
        Instant morning = sources.theirs(tx).afterQuietHours(to);
        return morning.isBefore(before) ? morning : tx.now();
    }

    /** Whoever still sees buttons sees how it stands instead; who has not got the message yet does not get it any more. */
    void refresh(Tx tx, SwapProposal p) {
        Text standing = texts(tx).standing(p);
        Text toGiver = texts(tx).standing(p, p.proposerId());
        ledger.told(tx, p.id()).forEach(id -> people.address(tx, id).ifPresent(to -> {
            outbox.withdraw(tx, key(p, id));
            outbox.editPosted(tx, to, key(p, id), texts(tx).standing(p, id), Keyboard.NONE);
        }));
        approvals.takeBack(tx, p.id());
        approvals.settle(tx, p.id(), standing);
        people.address(tx, p.proposerId()).ifPresent(to -> {
            if (!outbox.withdraw(tx, waitingKey(p))) {
                outbox.editPosted(tx, to, waitingKey(p), toGiver, Keyboard.NONE);
            }
        });
        if (p.messageId() > 0) {
            people.address(tx, p.proposerId()).ifPresent(to ->
                    outbox.edit(tx, to, p.messageId(), toGiver, p.active() ? withdrawal(p) : Keyboard.NONE));
        }
    }

    static Keyboard withdrawal(SwapProposal p) {
        return Keyboard.row(SwapVerbs.BACK.button("exchange.button_withdraw", p.id()));
    }

    /** The button to withdraw is under the message with which it was proposed. */
    void waiting(Tx tx, SwapProposal p, List<Person> approvers) {
        people.find(tx, p.proposerId()).ifPresent(giver -> outbox.post(tx, giver.id(), Letter.of(Lane.ALERT,
                Text.of("exchange.waiting", "standing", texts(tx).standing(p, giver.id()),
                        "approvers", Text.names(approvers.stream().map(Person::name).toList()))).once(waitingKey(p))
                .from(from(tx, p.expiresAt(), giver))));
    }

    /** The two hear that it has come to nothing, but for those who know: who ended it, or is told by other means. */
    void tellEnd(Tx tx, SwapProposal p, SwapEnding ending) {
        Instant begins = sources.shift(tx, p.shiftId()).map(Duty::begins).orElse(Instant.MAX);
        Stream.concat(Stream.of(p.proposerId()), p.acceptedBy().stream())
                .filter(id -> !ending.knowing().contains(id))
                .flatMap(id -> people.find(tx, id).stream())
                .forEach(person -> outbox.post(tx, person.id(), Letter.of(Lane.ALERT,
                        Text.lines(texts(tx).standing(p, person.id()), ending.why()),
                        person.id() == p.proposerId() ? another(tx, p) : Keyboard.NONE).from(from(tx, begins, person))));
    }

    /** The way on: somebody else can be asked, while the shift has not begun. */
    private Keyboard another(Tx tx, SwapProposal p) {
        Optional<Duty> shift = sources.shift(tx, p.shiftId()).filter(d -> d.begins().isAfter(tx.now()))
                .filter(d -> d.everyone().stream().anyMatch(person -> person.id() == p.proposerId()));
        return shift.isEmpty() ? Keyboard.NONE
                : Keyboard.row(SwapVerbs.OF.button("exchange.button_another", OfPage.first(p.shiftId())));
    }

    private static String waitingKey(SwapProposal p) {
        return "swap:" + p.id() + ":waiting";
    }

    private static String key(SwapProposal p, long personId) {
        return "swap:" + p.id() + ":ASKED:" + personId;
    }
}
