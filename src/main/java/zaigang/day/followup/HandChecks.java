package zaigang.day.followup;

import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.DayDoor;
import zaigang.day.attendance.Outcome;
import zaigang.day.attendance.StateText;
import zaigang.day.attendance.Statement;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Person;

/**
 * Records what a call or a visit found: a fact of its own, of which the person is told where it speaks against them, and what the
 * day counts as is decided as for any finding. Of today it is about the moment; of the day before about the day as such.
 */
final class HandChecks {
    private final Attendance attendance;
    private final Outbox outbox;
    private final DayDoor door;
    private final CareCases cases;
    private final FollowUpPages pages;
    private final Explanations explanations;
    private final Books books;
    private final InspectionLedger checks = new InspectionLedger();
    private final PressedLedger pressed = new PressedLedger();

    HandChecks(Attendance attendance, Outbox outbox, DayDoor door, CareCases cases, FollowUpPages pages, Explanations explanations,
            Books books) {
        this.attendance = attendance;
        this.outbox = outbox;
        this.door = door;
        this.cases = cases;
        this.pages = pages;
        this.explanations = explanations;
        this.books = books;
    }

    Reply what(CareCase c, CheckWay way) {
        FollowUpPages.Page page = pages.what(c, way);
        return Reply.change(page.text(), page.keyboard());
    }

    /** A message on which a check of somebody was recorded last shows that one, whatever else of them is pressed on it. */
    Reply record(Turn turn, CareCase c, FollowUpVerbs.Found found) {
        Tx tx = turn.tx();
        Optional<InspectionLedger.Recorded> before = pressed.find(turn, PressedLedger.Kind.RECORD).flatMap(id -> checks.find(tx, id))
                .filter(r -> r.personId() == found.person() && r.day().equals(found.day()));
        if (before.isPresent()) {
            return recorded(Text.none(), c.person(), before.get(), Text.none(), Keyboard.NONE);
        }
        Optional<Refusal> closed = books.refusal(tx, c.person(), c.day());
        if (closed.isPresent()) {
            return closed.get();
        }
        boolean today = c.day().equals(cases.today(tx));
        var stated = new Statement.Found(found.finding().answer(), turn.person().id(),
                today ? Statement.About.MOMENT : Statement.About.DAY, found.sure());
        Outcome outcome = door.recordFinding(tx, c.person(), c.day(), stated);
        if (outcome.asks()) {
            return asks(c, pages.sure(c, outcome, found.finding(), label -> FollowUpVerbs.FOUND.button(label,
                    new FollowUpVerbs.Found(c.day(), c.person().id(), found.way(), found.finding(), true))));
        }
        var check = new InspectionLedger.Recorded(c.person().id(), c.day(), found.way(), found.finding());
        pressed.keep(turn, PressedLedger.Kind.RECORD, checks.record(tx, turn.person().id(), check));
        tell(turn, c, found.finding(), outcome);
        return outcome.leavesOtherRecord(stated)
                ? recorded(notice(c, outcome), c.person(), check, Text.of("check.day_too", "state",
                        attendance.known(tx, c.person().id(), c.day()).orElseThrow().text()), putRight(c, found.finding()))
                : recorded(notice(c, outcome), c.person(), check, outcome.dayText(), Keyboard.NONE);
    }

    private static Reply recorded(Text notice, Person person, InspectionLedger.Recorded found, Text day, Keyboard right) {
        FollowUpPages.Page page = FollowUpPages.recorded(person, found, day, right);
        return new Reply.Change(notice, page.text(), page.keyboard());
    }

    private static Keyboard putRight(CareCase c, CheckFinding finding) {
        return Keyboard.row(FollowUpVerbs.SET.button(Text.of("check.button_day_too", "finding", finding.word()),
                new FollowUpVerbs.Ruled(c.day(), c.person().id(), finding)));
    }

    /** Puts the record of the day right. What somebody has answered is not overruled by accident: that takes a second tap. */
    Reply rule(Turn turn, CareCase c, CheckFinding finding, boolean sure) {
        Tx tx = turn.tx();
        if (c.known().isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        Optional<Refusal> closed = books.refusal(tx, c.person(), c.day());
        if (closed.isPresent()) {
            return closed.get();
        }
        Outcome outcome = door.recordFinding(tx, c.person(), c.day(),
                new Statement.Found(finding.answer(), turn.person().id(), Statement.About.DAY, sure));
        if (outcome.asks()) {
            return asks(c, pages.sure(c, outcome, finding, label -> FollowUpVerbs.OVERRULE.button(
                    label, new FollowUpVerbs.Ruled(c.day(), c.person().id(), finding))));
        }
        if (outcome.recorded()) {
            tell(turn, c, finding, outcome);
        }
        FollowUpPages.Page page = pages.person(tx, cases.of(tx, c.person(), c.day()));
        return new Reply.Change(notice(c, outcome), page.text(), page.keyboard());
    }

    private static Reply asks(CareCase c, FollowUpPages.Page page) {
        return new Reply.Change(Text.of("attendance.answered", "name", c.person().name()), page.text(), page.keyboard());
    }

    private static Text notice(CareCase c, Outcome outcome) {
        return outcome.stays() ? Text.of("attendance.meanwhile", "name", c.person().name(),
                "state", outcome.is().map(StateText::brief).orElse(Text.none())) : Text.of("attendance.noted");
    }

    /** Of an absence, and of what takes its place or that of their own answer, they are told in so many words. */
    private void tell(Turn turn, CareCase c, CheckFinding finding, Outcome outcome) {
        Tx tx = turn.tx();
        Person person = c.person();
        Person by = turn.person();
        Audit.record(turn, outcome.overruled() ? What.OVERRULED : What.RECORDED, About.person(person),
                Audit.detail(c.day(), finding));
        if (finding == CheckFinding.ABSENT) {
            outbox.post(tx, person.id(), Letter.of(Lane.ALERT, Text.lines(List.of(Text.of("attendance.found_absent",
                    "name", by.name(), "phone", by.phone(), "date", c.day()), outcome.dayText())),
                    explanations.of(tx, person, c.day())));
        } else if (outcome.overruled()) {
            outbox.post(tx, person.id(), Letter.of(Lane.ALERT, Text.of("attendance.corrected", "name", by.name(),
                    "phone", by.phone(), "date", c.day(), "state", finding.word()), explanations.of(tx, person, c.day())));
        } else if (outcome.clears()) {
            outbox.post(tx, person.id(), Letter.of(Lane.ALERT, Text.of("attendance.absence_taken_back",
                    "name", by.name(), "date", c.day(), "state", finding.word())));
        }
    }
}
