package zaigang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How a command ends that stays until it is stopped. */
class UntilStoppedTest {
    @Test
    void where_a_part_has_died_it_closes_in_order_and_ends_with_a_code_of_its_own() {
        var death = new CompletableFuture<Throwable>();
        var closed = new AtomicInteger();
        int code = RunCommand.untilStopped(closed::incrementAndGet, death,
                () -> Thread.ofVirtual().start(() -> death.complete(new OutOfMemoryError("simulated"))));
        assertThat(code).isEqualTo(4);
        assertThat(closed).hasValue(1);
    }
}
