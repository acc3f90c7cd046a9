package zaigang.month.monthend;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.Tally;
import zaigang.day.attendance.TallyText;
import zaigang.day.corrections.OpenRequests;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/**
 * What is open in a month of a scope: it may be closed all the same, but not unseen.
 *
 * @param objections the names of those whose objection nobody has answered
 * @param explained how many days somebody has explained and nobody has decided about, by name
 * @param leave on how many days whose request for leave waits, by name
 * @param unconfirmed how many days there are, by name, that nobody has confirmed, explained or not
 */
record OpenItems(Tally tally, List<String> objections, Map<String, Long> explained, Map<String, Long> leave,
        Map<String, Long> unconfirmed) {
    private static final int NAMES = 20;

    static OpenItems read(Tx tx, People people, Attendance attendance, YearMonth month, Scope scope) {
        List<PersonDay> days = attendance.days(tx, scope, Months.period(month));
        List<String> objections = new MonthLedger().open(tx, scope, month).stream().map(MonthAnswer::personId).distinct()
                .flatMap(id -> people.find(tx, id).stream()).map(Person::name).toList();
        OpenRequests requests = OpenRequests.read(tx);
        return new OpenItems(Tally.of(days), objections,
                byName(days, d -> requests.has(d.personId(), d.day())), byName(days, OpenItems::leavePending),
                byName(days, d -> DaysText.unconfirmed(d) && !leavePending(d)));
    }

    private static boolean leavePending(PersonDay day) {
        return day.state() instanceof DayState.Unconfirmed u && u.cause() == DayState.Cause.LEAVE_PENDING;
    }

    private static Map<String, Long> byName(List<PersonDay> days, Predicate<PersonDay> which) {
        return days.stream().filter(which)
                .collect(Collectors.groupingBy(PersonDay::name, LinkedHashMap::new, Collectors.counting()));
    }

    Text text() {
        boolean nothing = objections.isEmpty() && Stream.of(explained, leave, unconfirmed).allMatch(Map::isEmpty);
        return Text.paragraphs(TallyText.of(tally), nothing ? Text.of("month.nothing_open") : Text.lines(
                objections.isEmpty() ? Text.none() : Text.of("month.open_objections", "count", objections.size(),
                        "names", Text.names(objections.stream().limit(NAMES).toList()), "more", more(objections.size())),
                line("month.open_explained", explained), line("month.open_leave", leave), line("month.open_days", unconfirmed)));
    }

    private static Text line(String key, Map<String, Long> people) {
        return people.isEmpty() ? Text.none() : Text.of(key,
                "count", people.values().stream().mapToLong(Long::longValue).sum(),
                "names", Text.list(people.entrySet().stream().limit(NAMES).map(e ->
                        Text.of("month.name_and_days", "name", e.getKey(), "days", e.getValue())).toList()),
                "more", more(people.size()));
    }

    private static Text more(int count) {
        return count > NAMES ? Text.of("month.and_more", "count", count - NAMES) : Text.none();
    }
}
