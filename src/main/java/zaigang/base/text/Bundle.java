package zaigang.base.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a text bundle line by line. It takes the little of YAML that the bundles are written in (sections, one-line values, quoted
 * or not, and literal blocks) and refuses everything else: at each start the YAML parser would need a quarter of a second for them.
 */
final class Bundle {
    /** What makes a value that is not quoted something else than it looks like. */
    private static final String SPECIAL = "[]{}>&*!%@`'\"|";

    private final List<String> lines;
    private final Map<String, String> phrases = new LinkedHashMap<>();
    private int next;

    private Bundle(String content) {
        lines = content.lines().toList();
    }

    /**
     * The phrases by their sections and keys with dots between.
     *
     * @throws IllegalStateException where a line is not written as bundles are, with its number
     */
    static Map<String, String> read(String content) {
        var bundle = new Bundle(content);
        bundle.section("", 0);
        bundle.expect(bundle.next == bundle.lines.size());
        return bundle.phrases;
    }

    /** All entries with this indentation. */
    private void section(String prefix, int indent) {
        for (skipRemarks(); next < lines.size() && indent(lines.get(next)) == indent; skipRemarks()) {
            String line = lines.get(next);
            int colon = line.indexOf(':', indent);
            expect(colon > indent && line.indexOf('\t') < 0 && (colon + 1 == line.length() || line.charAt(colon + 1) == ' '));
            String key = prefix + unquoted(line.substring(indent, colon));
            String value = line.substring(colon + 1).strip();
            switch (value) {
                case "" -> below(key, indent);
                case "|" -> put(key, block(indent));
                default -> put(key, value(value));
            }
        }
    }

    private void below(String key, int indent) {
        next++;
        skipRemarks();
        int inner = next < lines.size() ? indent(lines.get(next)) : 0;
        expect(inner > indent);
        section(key + ".", inner);
    }

    /** The lines that are indented further; empty ones at the end do not count. */
    private String block(int indent) {
        int first = next + 1;
        int inner = first < lines.size() ? indent(lines.get(first)) : 0;
        expect(inner > indent);
        var text = new StringBuilder();
        int end = 0;
        int at = first;
        for (; at < lines.size() && (lines.get(at).isBlank() || indent(lines.get(at)) >= inner); at++) {
            String line = lines.get(at);
            text.append(at == first ? "" : "\n").append(line.length() > inner ? line.substring(inner) : "");
            end = line.isBlank() ? end : text.length();
        }
        next = at - 1;
        return text.substring(0, end);
    }

    private String value(String written) {
        if (written.charAt(0) == '"') {
            return unquoted(written);
        }
        expect(SPECIAL.indexOf(written.charAt(0)) < 0 && !written.startsWith("- ") && !written.startsWith("? ")
                && !written.contains(": ") && !written.contains(" #") && !written.endsWith(":"));
        return written;
    }

    private String unquoted(String written) {
        if (written.charAt(0) != '"') {
            return written;
        }
        int end = written.length() - 1;
        expect(end > 0 && written.charAt(end) == '"');
        String inside = written.substring(1, end);
        if (inside.indexOf('\\') < 0) {
            expect(inside.indexOf('"') < 0);
            return inside;
        }
        return escaped(inside);
    }

    private String escaped(String inside) {
        var text = new StringBuilder();
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            expect(c != '"' && (c != '\\' || i + 1 < inside.length() && "n\"\\".indexOf(inside.charAt(i + 1)) >= 0));
            if (c == '\\') {
                i++;
                c = inside.charAt(i) == 'n' ? '\n' : inside.charAt(i);
            }
            text.append(c);
        }
        return text.toString();
    }

    private void put(String key, String phrase) {
        expect(phrases.put(key, phrase) == null);
        next++;
    }

    private void skipRemarks() {
        while (next < lines.size() && (lines.get(next).isBlank() || lines.get(next).charAt(indent(lines.get(next))) == '#')) {
            next++;
        }
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private void expect(boolean asBundlesAre) {
        if (!asBundlesAre) {
            throw new IllegalStateException("line " + (next + 1) + " is not written as text bundles are: "
                    + (next < lines.size() ? lines.get(next) : "the end"));
        }
    }
}
