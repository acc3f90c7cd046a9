package zaigang.month.digest;

import java.util.Optional;
import zaigang.base.settings.DaySettings;
import zaigang.duty.groups.BoundGroup;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/**
 * Somebody, or a group, who reads of a scope.
 *
 * @param person empty for a group
 * @param group empty for a person
 * @param theirs the settings by which times and quiet hours go
 */
record DigestReader(Optional<Person> person, Optional<BoundGroup> group, Scope scope, DigestChoice choice, DaySettings theirs) {
    /** 0 for a group. */
    long personId() {
        return person.map(Person::id).orElse(0L);
    }

    /** 0 for a person. */
    long groupId() {
        return group.map(BoundGroup::id).orElse(0L);
    }
}
