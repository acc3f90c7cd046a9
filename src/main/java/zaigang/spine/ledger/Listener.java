package zaigang.spine.ledger;

import java.util.function.BiConsumer;

/** What is done when such an event is announced: facts, messages and alarms of the same transaction. */
public record Listener<E extends Event>(Class<E> type, BiConsumer<Tx, E> then) {
    public static <E extends Event> Listener<E> of(Class<E> type, BiConsumer<Tx, E> then) {
        return new Listener<>(type, then);
    }

    void hear(Tx tx, Event event) {
        if (type.isInstance(event)) {
            then.accept(tx, type.cast(event));
        }
    }
}
