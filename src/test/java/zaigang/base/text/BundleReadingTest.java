package zaigang.base.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read line by line is what the YAML parser reads. */
class BundleReadingTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void the_bundles_are_read_as_the_yaml_that_they_are(Language language) throws IOException {
        try (var in = Texts.class.getResourceAsStream(language.tag() + ".yaml")) {
            byte[] content = in.readAllBytes();
            Map<String, String> read = Bundle.read(new String(content, StandardCharsets.UTF_8));
            assertThat(read).isEqualTo(yaml(content));
            assertThat(List.copyOf(read.keySet())).isEqualTo(List.copyOf(yaml(content).keySet()));
        }
    }

    @Test
    void each_kind_of_line() throws IOException {
        String content = """
                # a remark

                one:
                  plain: a, b - c's "d" http://e # f
                  quoted: "g: \\"h\\"\\n i \\\\ "
                  empty: ""
                  "yes": y|yes
                  # a remark inside
                  deep:
                    block: |
                      first  
                        # second, no remark

                      third: 3

                    last: |
                      only
                two:
                  end: 在岗
                """.replace(" # f", "");
        assertThat(Bundle.read(content)).isEqualTo(yaml(content.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b: c", "a: [b]", "a: {b: c}", "a: >\n  b", "a: 'b'", "a: &b c", "a: *b", "a: \"b", "a: \"b\" c", "a: \"b\\x41\"",
            "a: b # c", "a: |-\n  b", "a:", "a:\n- b", "a: b\n   c", "a:\n  b: c\n d: e", "a: b\na: c", "no colon", "a:b", "a: |\nb: c", "\ta: b"})
    void what_could_be_misread_is_refused(String content) {
        assertThatThrownBy(() -> Bundle.read(content)).isInstanceOf(IllegalStateException.class).hasMessageContaining("line ");
    }

    private static Map<String, String> yaml(byte[] content) throws IOException {
        var phrases = new LinkedHashMap<String, String>();
        flatten("", new YAMLMapper().readTree(content), phrases);
        return phrases;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
        if (node.isValueNode()) {
            into.put(prefix, node.asText().replaceFirst("\\n+$", ""));
            return;
        }
        node.fields().forEachRemaining(e -> flatten(prefix.isEmpty() ? e.getKey() : prefix + "." + e.getKey(), e.getValue(), into));
    }
}
