package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In which order events are heard. */
class ListenersTest {
    private static final List<String> WINGS = List.of("spine", "code", "away", "duty", "day", "month", "office");

    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");

    @Test
    void wings_hear_in_their_order() {
        List<Integer> heard = world.app().features().stream()
                .map(f -> WINGS.indexOf(f.getClass().getPackageName().split("\\.")[1])).toList();

        assertThat(heard).isSorted().doesNotContain(-1);
    }
}
