package zaigang.base.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;
import zaigang.base.text.Text;

/**
 * Reads a YAML file of settings, rules or holidays. Files come from people and from chat, so size and depth are capped and
 * the parts of YAML that can surprise (anchors, tags, several documents) are refused in plain words.
 */
public final class YamlFile {
    /** 1 MiB: some hundred times the largest file that makes sense here. */
    static final int MOST_BYTES = 1 << 20;

    private YamlFile() {}

    /** Reads a file; one that is missing or cannot be opened is a problem too, never an exception. */
    public static <T> Read<T> read(Path file, As<T> as) {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(file, in.readNBytes(MOST_BYTES + 1), as);
        } catch (IOException e) {
            var problems = new Problems(file);
            problems.error(0, 0, Text.of(Files.exists(file) ? "files.unreadable" : "files.missing"));
            return problems.outcome(Optional.empty());
        }
    }

    /** Reads a file's content that is already at hand. {@code file} is only the name that problems carry. */
    public static <T> Read<T> parse(Path file, String content, As<T> as) {
        return parse(file, content.getBytes(StandardCharsets.UTF_8), as);
    }

    /** Reads a file's bytes, which must be UTF-8, with or without a byte order mark. */
    public static <T> Read<T> parse(Path file, byte[] content, As<T> as) {
        var problems = new Problems(file);
        Optional<T> value = decode(content, problems)
                .flatMap(text -> compose(text, problems))
                .flatMap(root -> as.read(root));
        return problems.outcome(value);
    }

    private static Optional<String> decode(byte[] content, Problems problems) {
        if (content.length > MOST_BYTES) {
            problems.error(0, 0, Text.of("files.too-large", "limit", MOST_BYTES / 1024));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length);
        boolean bad = decoder.decode(in, out, true).isError();
        String text = out.flip().toString();
        if (bad) {
            problems.error(lineAt(text, text.length()), 1, Text.of("files.not-utf8"));
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Optional<Item> compose(String text, Problems problems) {
        try {
            var options = new LoaderOptions();
            options.setCodePointLimit(MOST_BYTES);
            options.setNestingDepthLimit(Plain.DEEPEST + 1);
            if (!Plain.check(parser(text, options), problems)) {
                return Optional.empty();
            }
            // A file of nothing but comments is an empty mapping: every field is missing.
            Node root = new Composer(parser(text, options), new Resolver(), options).getSingleNode();
            return Optional.of(root == null ? Item.nothing(problems) : new Item(root, problems));
        } catch (MarkedYAMLException e) {
            syntax(e, problems);
        } catch (ReaderException e) {
            int at = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
            problems.error(lineAt(text, at), 1, Text.of("files.control-character"));
        } catch (YAMLException e) {
            problems.error(0, 0, Text.of("files.syntax", "detail", Item.clip(e.getMessage())));
        }
        return Optional.empty();
    }

    /** Of the library's parts only those that are needed: what makes objects of YAML costs more than to read a file. */
    private static Parser parser(String text, LoaderOptions options) {
        return new ParserImpl(new StreamReader(text), options);
    }

    private static void syntax(MarkedYAMLException e, Problems problems) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        int[] buffer = mark.getBuffer();
        boolean tab = buffer != null && mark.getPointer() < buffer.length && buffer[mark.getPointer()] == '\t';
        String detail = e.getProblem() == null ? "" : e.getProblem();
        problems.error(mark, tab ? Text.of("files.tab") : Text.of("files.syntax", "detail", Item.clip(detail)));
    }

    private static int lineAt(String text, int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
