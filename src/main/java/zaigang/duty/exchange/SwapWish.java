package zaigang.duty.exchange;

import java.util.List;
import zaigang.base.workdays.Period;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.people.Person;

/**
 * What somebody named who wants to swap a shift, or to take one.
 *
 * @param days as they were named
 * @param others people beside the one who speaks
 * @param unknown what else was said, such as a name that nobody has
 */
record SwapWish(List<Period> days, List<Person> others, String unknown) {
    static SwapWish of(Heard heard, Person me) {
        return new SwapWish(heard.all(Found.Days.class).stream().map(d -> d.days(false)).toList(),
                PersonKeys.distinct(heard.all(Found.Someone.class).stream().map(Found.Someone::person).filter(p -> p.id() != me.id())),
                heard.left());
    }

    /** Whether more than days was said. */
    boolean named() {
        return !others.isEmpty() || !unknown.isEmpty();
    }

    boolean names(Person person) {
        return others.stream().anyMatch(o -> o.id() == person.id());
    }
}
