package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.people.Act;

/**
 * The strings on the wire stay as they are: the app declares what the list says, and nothing else, and what messages of before
 * carry is still on it. What real buttons carry is compared in {@link DoubleTapTest}, which walks to all of them.
 */
class WireTest {
    private final Wire wire = Wire.today();
    @RegisterExtension
    private final World world = World.at("2026-11-30T08:00");

    private Map<String, Act> taps() {
        // Of no feature: under a line that is not understood, and under the answer to what is no line.
        var declared = new TreeMap<>(Map.of("desk.open", Act.OWN, "desk.nothing", Act.OWN, "desk.say", Act.OWN, "desk.drop", Act.OWN));
        world.app().features().forEach(f -> f.taps().forEach(t -> declared.put(f.name() + "." + t.verb(), t.act())));
        return declared;
    }

    private Map<String, Act> lines() {
        var declared = new TreeMap<String, Act>();
        world.app().features().forEach(f -> f.steps().forEach(s -> declared.put(f.name() + "." + s.name(), s.act())));
        return declared;
    }

    @Test
    void what_is_declared_stands_on_the_list_with_those_who_may_and_the_other_way_round() {
        assertThat(taps()).isEqualTo(Wire.acts(wire.taps()));
        assertThat(lines()).isEqualTo(Wire.acts(wire.lines()));
    }

    @Test
    void what_was_declared_before_still_is() {
        List<String> before = Past.lines("/old/98529eb-verbs.txt");
        List<String> now = Stream.concat(taps().keySet().stream().map(v -> "tap " + v),
                lines().keySet().stream().map(v -> "step " + v)).toList();
        assertThat(now).containsAll(before);
    }

    @Test
    void the_buttons_of_messages_of_before_have_these_shapes() {
        List<String> data = Past.shown("98529eb").stream().flatMap(s -> s.keys().stream().map(Outgoing.Key::data)).toList();
        assertThat(data).isNotEmpty();
        assertThat(Wire.strange(wire.taps(), data)).isEmpty();
    }
}
