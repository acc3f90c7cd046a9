package zaigang.burden;

import java.util.Map;
import zaigang.outbox.Purpose;

/**
 * What a week was for somebody.
 *
 * @param prompts how many of each kind; kinds of which there were none are left out
 * @param taps buttons pressed
 */
record OfPerson(long personId, String name, Map<Purpose, Long> prompts, long taps) {
    long all() {
        return prompts.values().stream().mapToLong(Long::longValue).sum();
    }
}
