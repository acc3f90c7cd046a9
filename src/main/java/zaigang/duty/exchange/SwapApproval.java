package zaigang.duty.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.base.settings.LeaveRules.Level;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.approval.Approval;
import zaigang.spine.approval.ApprovalKind;
import zaigang.spine.approval.ApprovalMessages;
import zaigang.spine.approval.ApprovalVerbs;
import zaigang.spine.approval.Case;
import zaigang.spine.approval.Deciders.Authority;
import zaigang.spine.approval.RequestPage;
import zaigang.spine.approval.VerdictPolicy;
import zaigang.spine.audit.What;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Letter;
import zaigang.spine.people.Person;
import zaigang.spine.people.Who;

/** How a swap on which two have agreed is approved. It is not asked after: it ends by itself before the shift begins. */
record SwapApproval(ExchangeSources sources, SwapProposals proposals, SwapPost post, Approvers approvers, ApprovalMessages messages)
        implements VerdictPolicy<SwapProposal> {
    static final ApprovalKind KIND = new ApprovalKind("swap", "exchange");

    @Override
    public ApprovalKind kind() {
        return KIND;
    }

    @Override
    public ApprovalVerbs verbs() {
        return SwapVerbs.APPROVAL;
    }

    /** As it stands now; not before somebody has taken it. */
    @Override
    public Optional<SwapProposal> find(Tx tx, long id) {
        return proposals.find(tx, id).filter(p -> p.acceptedBy().isPresent());
    }

    @Override
    public List<SwapProposal> open(Tx tx) {
        return proposals.ledger().underWay(tx).stream().filter(p -> p.acceptedBy().isPresent() && !p.hasExpired(tx.now())).toList();
    }

    @Override
    public Period days(SwapProposal p) {
        return Period.of(p.day());
    }

    @Override
    public List<Person> deciders(Tx tx, SwapProposal p, Person giver) {
        return sources.shift(tx, p.shiftId()).map(shift -> approvers.of(
                tx, sources.facts(tx), sources.theirs(tx).of(giver).exchange().approval(), giver, shift, taker(tx, p))).orElse(List.of());
    }

    private Optional<Person> taker(Tx tx, SwapProposal p) {
        return p.acceptedBy().flatMap(id -> sources.person(tx, id));
    }

    /** How a swap stands is not everybody's to know: once it is over, those who were asked. */
    @Override
    public Optional<Authority> authority(Tx tx, Who who, SwapProposal p, Person giver) {
        var approval = sources.theirs(tx).of(giver).exchange().approval();
        boolean may = sources.shift(tx, p.shiftId())
                .filter(shift -> Approvers.may(who, approval, giver, shift, taker(tx, p).orElseThrow())).isPresent();
        return may || !p.active() && messages.wasAsked(tx, p, who.person().id())
                ? Optional.of(new Authority(Level.LEADER, Optional.empty())) : Optional.empty();
    }

    @Override
    public Optional<Instant> patience(Tx tx, List<Person> asked) {
        return Optional.empty();
    }

    @Override
    public boolean useless(Tx tx, SwapProposal p, Person giver) {
        return true;
    }

    /** One whose shifts are gone. */
    @Override
    public Optional<Text> giveUp(Turn turn, Case<SwapProposal> open) {
        if (deal(turn.tx(), open).isPresent()) {
            return Optional.empty();
        }
        proposals.end(turn.tx(), open.request(), SwapEnding.of(SwapProposal.State.VOID));
        return Optional.of(Text.none());
    }

    private Optional<Deal> deal(Tx tx, Case<SwapProposal> open) {
        SwapProposal p = open.request();
        var back = p.returnShiftId().flatMap(id -> sources.shift(tx, id));
        return p.returnShiftId().isPresent() && back.isEmpty() ? Optional.empty() : sources.shift(tx, p.shiftId())
                .map(shift -> new Deal(open.asker(), shift, taker(tx, p).orElseThrow(), back));
    }

    @Override
    public Text asks(Tx tx, SwapProposal p, Person giver) {
        return post.texts(tx).forApproval(p);
    }

    @Override
    public Text standing(Tx tx, SwapProposal p, Person giver) {
        return post.texts(tx).standing(p);
    }

    /** At night it waits for the morning, unless it would be over by then. */
    @Override
    public Letter asking(Tx tx, Letter letter, SwapProposal p) {
        return letter.notBefore().filter(morning -> morning.isBefore(p.expiresAt())).map(morning -> letter)
                .orElseGet(() -> letter.from(tx.now())).until(p.expiresAt());
    }

    @Override
    public Text whyNot(Case<SwapProposal> open) {
        return Text.of("exchange.why", "giver", open.asker().name());
    }

    @Override
    public Text agree(Turn turn, Case<SwapProposal> open) {
        Tx tx = turn.tx();
        SwapProposal p = open.request();
        Deal deal = deal(tx, open).orElseThrow();
        Optional<Text> objection = sources.facts(tx).objection(deal).map(o -> post.texts(tx).words().objection(o));
        if (objection.isPresent()) {
            proposals.end(tx, p, SwapEnding.of(SwapProposal.State.VOID).saying(objection.get()));
            return objection.get();
        }
        if (proposals.ledger().settle(tx, p, SwapProposal.State.DONE, Optional.of(turn.person().id()), "")) {
            proposals.carryOut(tx, p.id(), deal, turn.person());
        }
        return Text.none();
    }

    @Override
    public void refuse(Turn turn, Case<SwapProposal> open, String reason) {
        proposals.end(turn.tx(), open.request(), SwapEnding.of(SwapProposal.State.REFUSED, turn.person()).because(reason));
    }

    /** The rosters log what becomes of a swap. */
    @Override
    public Optional<What> logged() {
        return Optional.empty();
    }

    @Override
    public String detail(SwapProposal p, boolean agreed) {
        return "";
    }

    /** Both hear of it from the rosters, or of its end where that is recorded. */
    @Override
    public Optional<RequestPage> told(Tx tx, SwapProposal p, Person giver) {
        return Optional.empty();
    }

    @Override
    public RequestPage own(Tx tx, SwapProposal p, Person giver, Approval<SwapProposal> approval) {
        return new RequestPage(standing(tx, p, giver), p.active() ? SwapPost.withdrawal(p) : Keyboard.NONE);
    }
}
