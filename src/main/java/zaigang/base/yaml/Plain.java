package zaigang.base.yaml;

import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import zaigang.base.text.Text;

/** Lets through the plain part of YAML only: no aliases (which can multiply a file), no tags, one document, not too deep. */
final class Plain {
    /** Settings need five levels, the rest is for comfort; parsers recurse, so there must be a limit. */
    static final int DEEPEST = 20;

    private Plain() {}

    static boolean check(Parser events, Problems problems) {
        int depth = 0;
        int documents = 0;
        while (events.peekEvent() != null) {
            Event event = events.getEvent();
            switch (event) {
                case CollectionStartEvent start -> {
                    depth++;
                    tag(start.getTag(), start, problems);
                }
                case CollectionEndEvent end -> depth--;
                case ScalarEvent scalar -> tag(scalar.getTag(), scalar, problems);
                case AliasEvent alias -> problems.error(alias.getStartMark(), Text.of("files.alias"));
                case DocumentStartEvent start -> documents++;
                default -> { }
            }
            if (depth > DEEPEST || documents > 1) {
                String key = documents > 1 ? "files.documents" : "files.too-deep";
                problems.error(event.getStartMark(), Text.of(key));
                return false;
            }
        }
        return problems.none();
    }

    private static void tag(String tag, Event event, Problems problems) {
        if (tag != null) {
            problems.error(event.getStartMark(), Text.of("files.tag", "tag", Item.clip(tag)));
        }
    }
}
