package zaigang.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is remembered of accounts, so many at most, until a restart. What a batch of updates adds counts once the batch is on disk:
 * if that fails, it comes again.
 */
final class Remembered<T> {
    private final int most;
    /** The oldest first. */
    private final LinkedHashMap<Long, T> kept = new LinkedHashMap<>();
    private final Map<Long, T> batch = new HashMap<>();

    Remembered(int most) {
        this.most = most;
    }

    /** A batch begins; what an earlier one has left without an end is forgotten. */
    void begin() {
        batch.clear();
    }

    /** The batch is on disk. */
    void end() {
        batch.forEach((account, value) -> {
            kept.remove(account);
            kept.put(account, value);
        });
        batch.clear();
    }

    /** Drops the oldest that are of no more use. */
    void sweep(Predicate<T> useless) {
        for (var oldest = kept.entrySet().iterator(); oldest.hasNext() && useless.test(oldest.next().getValue());) {
            oldest.remove();
        }
    }

    Optional<T> of(long account) {
        return Optional.ofNullable(batch.getOrDefault(account, kept.get(account)));
    }

    /** Nothing is kept of an account for which there is no room. */
    void put(long account, T value) {
        if (hasRoomFor(account)) {
            batch.put(account, value);
        }
    }

    boolean hasRoomFor(long account) {
        return batch.containsKey(account) || kept.containsKey(account) || kept.size() + batch.size() < most;
    }
}
