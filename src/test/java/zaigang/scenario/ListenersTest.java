package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    @Test
    void the_document_says_who_hears_of_what() throws IOException {
        var heard = new LinkedHashMap<String, List<String>>();
        world.app().features().forEach(f -> f.listeners().forEach(l -> heard.computeIfAbsent(
                "| `" + l.type().getSimpleName() + "` | `" + room(l.type()) + "` | ", e -> new ArrayList<>()).add("`" + room(f.getClass()) + "`")));

        assertThat(Files.readString(Path.of("docs/how-it-works.md")).lines())
                .containsAll(heard.entrySet().stream().map(e -> e.getKey() + String.join(", ", new LinkedHashSet<>(e.getValue())) + " |").toList());
    }

    private static String room(Class<?> type) {
        return type.getPackageName().substring("zaigang.".length());
    }
}
