package zaigang.day.corrections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.DayDoor;
import zaigang.spine.approval.Approval;
import zaigang.spine.approval.ApprovalKind;
import zaigang.spine.approval.ApprovalVerbs;
import zaigang.spine.approval.Case;
import zaigang.spine.approval.Deciders;
import zaigang.spine.approval.Deciders.Authority;
import zaigang.spine.approval.RequestPage;
import zaigang.spine.approval.VerdictPolicy;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;
import zaigang.spine.people.Who;

/** How explanations of days are decided, and what follows. In a closed month nothing is decided. */
record CorrectionApproval(Attendance attendance, Deciders deciders, CorrectionTexts texts, DayDoor door, Books books)
        implements VerdictPolicy<Correction> {
    private static final ApprovalKind KIND = new ApprovalKind("correction", "correction");
    private static final CorrectionLedger LEDGER = new CorrectionLedger();

    @Override
    public ApprovalKind kind() {
        return KIND;
    }

    @Override
    public ApprovalVerbs verbs() {
        return CorrectionVerbs.APPROVAL;
    }

    @Override
    public Optional<Correction> find(Tx tx, long id) {
        return LEDGER.find(tx, id);
    }

    @Override
    public List<Correction> open(Tx tx) {
        return LEDGER.open(tx);
    }

    @Override
    public Period days(Correction c) {
        return Period.of(c.day());
    }

    @Override
    public List<Person> deciders(Tx tx, Correction c, Person asker) {
        return deciders.nearest(tx, asker);
    }

    @Override
    public Optional<Authority> authority(Tx tx, Who who, Correction c, Person asker) {
        return deciders.authority(tx, who, asker);
    }

    @Override
    public Optional<Instant> patience(Tx tx, List<Person> asked) {
        return Optional.of(deciders.askAfter(tx, asked));
    }

    @Override
    public boolean useless(Tx tx, Correction c, Person asker) {
        return books.closed(tx, asker, c.day());
    }

    @Override
    public Optional<Refusal> hindrance(Tx tx, Correction c, Person asker) {
        return books.refusal(tx, asker, c.day());
    }

    @Override
    public Text asks(Tx tx, Correction c, Person asker) {
        return texts.asks(c, asker, recorded(tx, c));
    }

    private Text recorded(Tx tx, Correction c) {
        return attendance.said(tx, c.personId(), c.day(), texts.settings().zone());
    }

    @Override
    public Text standing(Tx tx, Correction c, Person asker) {
        return texts.standing(tx, c, asker);
    }

    @Override
    public Text whyNot(Case<Correction> open) {
        return Text.of("correction.why_not", "name", open.asker().name(), "date", open.request().day());
    }

    @Override
    public Text agree(Turn turn, Case<Correction> open) {
        Tx tx = turn.tx();
        Correction c = open.request();
        LEDGER.decide(tx, c, Correction.State.ACCEPTED, open.by(), "");
        door.amend(tx, open.asker(), c.day(), c.kind(), turn.person());
        return Text.none();
    }

    @Override
    public void refuse(Turn turn, Case<Correction> open, String reason) {
        LEDGER.decide(turn.tx(), open.request(), Correction.State.REFUSED, open.by(), reason);
    }

    @Override
    public Optional<What> logged() {
        return Optional.of(What.DECIDED_CORRECTION);
    }

    @Override
    public String detail(Correction c, boolean agreed) {
        return Audit.detail(c.day(), c.kind(), agreed ? Correction.State.ACCEPTED : Correction.State.REFUSED);
    }

    @Override
    public Optional<RequestPage> told(Tx tx, Correction c, Person asker) {
        return Optional.of(outcome(tx, c));
    }

    private RequestPage outcome(Tx tx, Correction c) {
        return RequestPage.of(texts.outcome(tx, c, recorded(tx, c)));
    }

    @Override
    public RequestPage own(Tx tx, Correction c, Person asker, Approval<Correction> approval) {
        return c.open() ? RequestPage.of(texts.filed(c, approval.awaited(tx, c, asker))) : outcome(tx, c);
    }
}
