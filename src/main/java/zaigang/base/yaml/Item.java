package zaigang.base.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import zaigang.base.text.Text;

/** A piece of a file, with its place: a scalar (always read as text), a list or a mapping. */
public final class Item {
    private static final int SHOWN = 60;

    private final Node node;
    private final Problems problems;

    Item(Node node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    /** What a file without any content holds. */
    static Item nothing(Problems problems) {
        var start = new Mark("", 0, 0, 0, new int[0], 0);
        return new Item(new ScalarNode(Tag.NULL, "", start, start, DumperOptions.ScalarStyle.PLAIN), problems);
    }

    /** Notes an error at this place: the file will not be used. */
    public void problem(Text message) {
        problems.error(node.getStartMark(), message);
    }

    /** Notes something that is allowed here but probably not meant. */
    public void warning(Text message) {
        problems.warning(node.getStartMark(), message);
    }

    /** The value as written, shortened, for use in a message. */
    public String shown() {
        return node instanceof ScalarNode scalar ? clip(scalar.getValue()) : "";
    }

    /** Whether nothing is written here ({@code key:} and no more, or {@code ~}). */
    public boolean isNothing() {
        return node instanceof ScalarNode scalar && scalar.isPlain() && Tag.NULL.equals(scalar.getTag());
    }

    /** The text of a scalar, whatever YAML would take it for: {@code 08:30} and {@code no} are the text they look like. */
    public Optional<String> scalar() {
        if (isNothing()) {
            problem(Text.of("files.empty"));
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problem(Text.of("files.not-scalar"));
        return Optional.empty();
    }

    /** The members of a list; nothing written is an empty list. */
    public Optional<List<Item>> members() {
        if (isNothing()) {
            return Optional.of(List.of());
        }
        if (node instanceof SequenceNode sequence) {
            return Optional.of(sequence.getValue().stream().map(this::item).toList());
        }
        problem(Text.of("files.not-list"));
        return Optional.empty();
    }

    /** The entries of a mapping, in their order; nothing written is an empty mapping. A repeated key is noted as an error. */
    public Optional<List<Entry>> entries() {
        if (isNothing()) {
            return Optional.of(List.of());
        }
        if (!(node instanceof MappingNode mapping)) {
            problem(Text.of("files.not-mapping"));
            return Optional.empty();
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Item key = item(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode name) || key.isNothing()) {
                key.problem(Text.of("files.key"));
                continue;
            }
            var entry = new Entry(name.getValue(), key, item(tuple.getValueNode()));
            Entry first = entries.putIfAbsent(entry.name(), entry);
            if (first != null) {
                int line = first.key().node.getStartMark().getLine() + 1;
                key.problem(Text.of("files.duplicate-key", "key", key.shown(), "line", line));
            }
        }
        return Optional.of(new ArrayList<>(entries.values()));
    }

    /** Whether this is a list, so that a caller may offer a word or a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether this is a mapping, so that a caller may offer a word or a section. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /**
     * An entry of a mapping.
     *
     * @param name the key's text
     * @param key the key with its place
     * @param value what stands after the colon
     */
    public record Entry(String name, Item key, Item value) {}

    /** Data for a message: one short line without control characters. */
    static String clip(String data) {
        String line = data.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "\u2026";
    }

    private Item item(Node other) {
        return new Item(other, problems);
    }
}
