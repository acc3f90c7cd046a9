package zaigang.spine.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.spine.people.Person;

/**
 * Whose decision is awaited.
 *
 * @param people those who were asked and may still decide; where none of them may any more, whoever would be asked now
 * @param again when they were asked once more
 */
public record Awaited(List<Person> people, Optional<Instant> again) {
    public List<String> names() {
        return people.stream().map(Person::name).toList();
    }
}
