package zaigang.day.attendance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Superiors;

/**
 * The end of a round's window: what did not arrive is noted, and those who look after the unconfirmed are told. Who has nobody
 * to look after that day hears nothing. The county is read once, whatever the number of those who are told.
 */
final class Closing {
    private final People people;
    private final Outbox outbox;
    private final RoundQuestions questions;
    private final Attendance attendance;
    private final FollowUpView view;
    private final RoundLedger rounds = new RoundLedger();

    Closing(People people, Outbox outbox, RoundQuestions questions, Attendance attendance, FollowUpView view) {
        this.questions = questions;
        this.people = people;
        this.outbox = outbox;
        this.attendance = attendance;
        this.view = view;
    }

    void close(Tx tx, Round round) {
        questions.notReached(tx, round).forEach(id -> rounds.setAsked(tx, round.id(), id, AskProgress.NOT_DELIVERED));
        rounds.setState(tx, round.id(), Round.State.CLOSED);
        Set<Long> members = rounds.members(tx, round.id());
        List<PersonDay> all = attendance.days(tx, Scope.county(), Period.of(round.day()));
        var county = new FollowUpView.Seen(round.day(), Scope.county(), all, EmptyPosts.of(all));
        concerned(tx, county, members).values().forEach(reader -> tell(tx, round, county, reader));
    }

    /** Those who decide about anybody that is not accounted for. */
    private Map<Long, Person> concerned(Tx tx, FollowUpView.Seen county, Set<Long> members) {
        List<PersonDay> days = county.days().stream().filter(d -> members.contains(d.personId())).toList();
        var readers = new LinkedHashMap<Long, Person>();
        Superiors superiors = people.superiors(tx);
        Stream.concat(
                days.stream().filter(d -> d.state() instanceof DayState.Unconfirmed || d.state() instanceof DayState.Absent),
                county.vacant().stream().flatMap(v -> v.people().stream()).filter(d -> members.contains(d.personId())))
                .flatMap(d -> superiors.of(d.personId(), d.teamId(), d.townshipId()).stream())
                .forEach(p -> readers.put(p.id(), p));
        return readers;
    }

    private void tell(Tx tx, Round round, FollowUpView.Seen county, Person reader) {
        Scope scope = people.who(tx, reader).widest(Act.CHECK).orElse(new Scope.Only(reader.id()));
        FollowUpView.Page page = view.list(tx, county.within(scope), reader, 0);
        outbox.post(tx, reader.id(), Letter.of(Lane.ALERT, page.text(), page.keyboard())
                .as(Purpose.REQUEST).once("closed:" + round.id() + ":" + reader.id()));
    }
}
