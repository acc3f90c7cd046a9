package zaigang.month.monthend;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.RecordLink;
import zaigang.spine.approval.Approval;
import zaigang.spine.approval.ApprovalKind;
import zaigang.spine.approval.ApprovalPolicy;
import zaigang.spine.approval.Awaited;
import zaigang.spine.approval.Decider;
import zaigang.spine.approval.Deciders;
import zaigang.spine.approval.Deciders.Authority;
import zaigang.spine.approval.RequestPage;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;
import zaigang.spine.people.Who;

/** How an objection to a month is put before those who answer it: once, in a line. It is not asked after: the close of the month waits. */
record ObjectionApproval(Kit kit, Deciders deciders) implements ApprovalPolicy<MonthAnswer> {
    private static final ApprovalKind KIND = new ApprovalKind("month-objection", "month");
    private static final MonthLedger LEDGER = new MonthLedger();

    @Override
    public ApprovalKind kind() {
        return KIND;
    }

    @Override
    public Optional<MonthAnswer> find(Tx tx, long id) {
        return LEDGER.find(tx, id).filter(said -> !said.line().isEmpty());
    }

    @Override
    public List<MonthAnswer> open(Tx tx) {
        return LEDGER.open(tx);
    }

    @Override
    public Period days(MonthAnswer said) {
        return Months.period(said.yearMonth());
    }

    @Override
    public List<Person> deciders(Tx tx, MonthAnswer said, Person person) {
        return deciders.nearest(tx, person);
    }

    @Override
    public Optional<Authority> authority(Tx tx, Who who, MonthAnswer said, Person person) {
        return deciders.authority(tx, who, person);
    }

    @Override
    public Optional<Instant> patience(Tx tx, List<Person> asked) {
        return Optional.empty();
    }

    @Override
    public boolean useless(Tx tx, MonthAnswer said, Person person) {
        return true;
    }

    @Override
    public Keyboard buttons(MonthAnswer said) {
        return Keyboard.row(MonthEndVerbs.REPLY.button("month.button_reply", said.id()));
    }

    @Override
    public Text asks(Tx tx, MonthAnswer said, Person person) {
        return Text.of("month.objection", "name", person.name(), "phone", person.phone(), "month", said.yearMonth(),
                "line", said.line());
    }

    @Override
    public Text standing(Tx tx, MonthAnswer said, Person person) {
        return said.open() ? asks(tx, said, person) : Text.lines(asks(tx, said, person),
                Text.of("month.replied_by", "reply", said.reply().orElseThrow(), "by", by(tx, said, person).name(tx, kit.people())));
    }

    private Decider by(Tx tx, MonthAnswer said, Person person) {
        return deciders.decided(tx, replier(tx, said), person, said.repliedAt().orElseThrow());
    }

    private Person replier(Tx tx, MonthAnswer said) {
        return kit.people().find(tx, said.repliedBy().orElseThrow()).orElseThrow();
    }

    @Override
    public RequestPage own(Tx tx, MonthAnswer said, Person person, Approval<MonthAnswer> approval) {
        if (!said.open()) {
            return new RequestPage(answered(tx, said, person), Keyboard.row(RecordLink.month(said.yearMonth())));
        }
        Awaited awaited = approval.awaited(tx, said, person);
        return RequestPage.of(awaited.people().isEmpty() ? Text.of("month.objected_nobody")
                : Text.of("month.objected", "names", Text.names(awaited.names())));
    }

    /** What the person reads once it is answered. */
    private Text answered(Tx tx, MonthAnswer said, Person person) {
        return Text.of("month.answered", "by", by(tx, said, person).name(tx, kit.people()), "phone", replier(tx, said).phone(),
                "month", said.yearMonth(), "reply", said.reply().orElseThrow());
    }
}
