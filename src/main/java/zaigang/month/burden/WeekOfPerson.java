package zaigang.month.burden;

import java.util.Map;
import zaigang.spine.outbox.Purpose;

/**
 * What a week was for somebody.
 *
 * @param prompts how many of each kind; kinds of which there were none are left out
 * @param taps buttons pressed
 */
record WeekOfPerson(long personId, String name, Map<Purpose, Long> prompts, long taps) {
    long all() {
        return prompts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether they got more than a week's cap, of what takes of the budget. */
    boolean above(int cap) {
        return prompts.entrySet().stream().filter(p -> p.getKey().counts()).mapToLong(Map.Entry::getValue).sum() > cap;
    }
}
