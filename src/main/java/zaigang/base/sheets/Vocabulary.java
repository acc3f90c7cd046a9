package zaigang.base.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The words and shapes to recognise, from the resource files of this package. */
record Vocabulary(JsonNode root) {
    /** The words of cells: read once, never changed. */
    static final Vocabulary CELLS = read("words.yaml");

    static Vocabulary read(String file) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
            return new Vocabulary(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + file + " cannot be read", e);
        }
    }

    /** A string by its path, such as {@code /dates/ten}. */
    String string(String path) {
        return node(path).asText();
    }

    Pattern pattern(String path) {
        return Pattern.compile(string(path));
    }

    List<String> list(String path) {
        return StreamSupport.stream(node(path).spliterator(), false).map(JsonNode::asText).toList();
    }

    List<Pattern> patterns(String path) {
        return list(path).stream().map(Pattern::compile).toList();
    }

    Map<String, Integer> numbers(String path) {
        var numbers = new LinkedHashMap<String, Integer>();
        node(path).fields().forEachRemaining(e -> numbers.put(e.getKey(), e.getValue().asInt()));
        return numbers;
    }

    private JsonNode node(String path) {
        JsonNode node = root.at(path);
        if (node.isMissingNode()) {
            throw new IllegalStateException("nothing at " + path + " in the words for sheets");
        }
        return node;
    }
}
