package zaigang.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Whatever the build names stands in docs/dependencies.md, with its version. */
class DependenciesTest {
    private record Named(String artifact, String version) {}

    @Test
    void every_library_and_plugin_of_the_build_is_in_the_document() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile());
        List<String> rows = rows();
        List<Named> named = Stream.of("dependency", "plugin", "path").flatMap(kind -> elements(pom.getElementsByTagName(kind)))
                .filter(e -> e.getElementsByTagName("version").getLength() > 0)
                .map(e -> new Named(child(e, "artifactId"), value(pom, child(e, "version")))).toList();

        assertThat(named).hasSizeGreaterThan(25).allSatisfy(n -> assertThat(rows)
                .as("a line of docs/dependencies.md with %s and %s", n.artifact(), n.version())
                .anyMatch(row -> row.contains(n.artifact()) && row.contains(n.version())));
    }

    /** Rows of tables one by one; running text as a whole. */
    private static List<String> rows() throws IOException {
        String text = Files.readString(Path.of("docs/dependencies.md"));
        return Stream.concat(text.lines().filter(l -> l.startsWith("|")), Stream.of(text.split("\n\n")).filter(p -> !p.startsWith("|")))
                .toList();
    }

    private static String value(Document pom, String version) {
        return version.startsWith("${")
                ? pom.getElementsByTagName(version.substring(2, version.length() - 1)).item(0).getTextContent()
                : version;
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    private static String child(Element parent, String name) {
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n.getNodeName().equals(name)) {
                return n.getTextContent();
            }
        }
        return "";
    }
}
