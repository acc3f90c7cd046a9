package zaigang.month.digest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import zaigang.base.text.Text;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.StateText;

/** The days of a period that somebody has to look after: not confirmed though the question arrived, or verified absent. */
final class OpenDays implements Consumer<List<PersonDay>> {
    private final Map<Long, Open> people = new TreeMap<>();

    /**
     * Somebody with such days.
     *
     * @param last the last of them
     */
    record Open(PersonDay last, int unconfirmed, int absent) {
        /** The name, on how many days where that is more than one, and why. */
        Text text() {
            Text name = days() == 1 ? Text.verbatim(last.name()) : Text.of("digest.name_days", "name", last.name(), "days", days());
            Text cause = StateText.cause(last.state());
            return Text.of("digest.open_name", "name", name, "cause", cause.isNone() ? StateText.brief(last.state()) : cause);
        }

        private int days() {
            return unconfirmed + absent;
        }
    }

    @Override
    public void accept(List<PersonDay> date) {
        for (PersonDay day : date) {
            boolean absent = day.state() instanceof DayState.Absent;
            if (absent || unconfirmed(day.state())) {
                Open before = people.get(day.personId());
                people.put(day.personId(), new Open(day, (before == null ? 0 : before.unconfirmed()) + (absent ? 0 : 1),
                        (before == null ? 0 : before.absent()) + (absent ? 1 : 0)));
            }
        }
    }

    private static boolean unconfirmed(DayState state) {
        return state instanceof DayState.Unconfirmed u && u.cause() != DayState.Cause.WAITING && !u.cause().notReached();
    }

    boolean isEmpty() {
        return people.isEmpty();
    }

    /** How many people have a day that is not confirmed. */
    long unconfirmed() {
        return count(o -> o.unconfirmed() > 0);
    }

    /** How many people have a day on which they were verified absent. */
    long absent() {
        return count(o -> o.absent() > 0);
    }

    private long count(Predicate<Open> which) {
        return people.values().stream().filter(which).count();
    }

    /** By township, team and person: this is no ranking. */
    List<Open> all() {
        return people.values().stream().sorted(Comparator.comparing(Open::last, PersonDay.BY_PLACE)).toList();
    }
}
