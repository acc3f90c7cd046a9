package zaigang.day.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.EmptyPosts;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.RoundClosed;
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
 * Tells those who look after the unconfirmed, once a round's window is over. Who has nobody to look after that day hears nothing.
 * The county is read once, whatever the number of those who are told.
 */
record FollowUpNews(People people, Outbox outbox, Attendance attendance, FollowUpList list) {
    void tell(Tx tx, RoundClosed closed) {
        List<PersonDay> all = attendance.days(tx, Scope.county(), Period.of(closed.day()));
        var county = new FollowUpList.Seen(closed.day(), Scope.county(), all, EmptyPosts.of(all));
        concerned(tx, county, closed.members()).values().forEach(reader -> tell(tx, closed.roundId(), county, reader));
    }

    /** Those who decide about anybody that is not accounted for. */
    private Map<Long, Person> concerned(Tx tx, FollowUpList.Seen county, Set<Long> members) {
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

    private void tell(Tx tx, long round, FollowUpList.Seen county, Person reader) {
        Scope scope = people.who(tx, reader).widest(Act.CHECK).orElse(new Scope.Only(reader.id()));
        FollowUpPages.Page page = list.page(tx, county.within(scope), reader, 0);
        outbox.post(tx, reader.id(), Letter.of(Lane.ALERT, page.text(), page.keyboard())
                .as(Purpose.REQUEST).once("closed:" + round + ":" + reader.id()));
    }
}
