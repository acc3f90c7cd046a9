package zaigang.edge.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads Telegram's HTML as its server does: the same tags, the same refusals in the same words. One instance reads one text. */
final class HtmlParser {
    /** The tags of https://core.telegram.org/bots/api#html-style and the entity that each makes. */
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("b", "bold"), Map.entry("strong", "bold"), Map.entry("i", "italic"), Map.entry("em", "italic"),
            Map.entry("u", "underline"), Map.entry("ins", "underline"), Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"), Map.entry("del", "strikethrough"), Map.entry("span", "spoiler"),
            Map.entry("tg-spoiler", "spoiler"), Map.entry("a", "text_link"), Map.entry("code", "code"),
            Map.entry("pre", "pre"), Map.entry("blockquote", "blockquote"));
    private static final Pattern REFERENCE = Pattern.compile("&(lt|gt|amp|quot|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});");
    private static final Pattern LINK = Pattern.compile("(?i)(https?|tg)://\\S+");

    private final String html;
    private final StringBuilder plain = new StringBuilder();
    private final ArrayList<FormattedText.Entity> entities = new ArrayList<>();
    private final ArrayDeque<Open> open = new ArrayDeque<>();
    private int at;

    private record Open(String tag, int offset, Map<String, String> attributes) {}

    /** Leaves the reading at the first fault; it does not leave this class. */
    private static final class Fault extends RuntimeException {
        Fault(String words) {
            super(words, null, false, false);
        }
    }

    HtmlParser(String html) {
        this.html = html;
    }

    HtmlText parse() {
        try {
            while (at < html.length()) {
                step();
            }
            if (!open.isEmpty()) {
                throw new Fault("Can't find end tag corresponding to start tag \"" + open.peek().tag() + "\"");
            }
        } catch (Fault fault) {
            return new HtmlText.Wrong(fault.getMessage());
        }
        entities.sort(Comparator.comparingInt(FormattedText.Entity::offset).thenComparingInt(e -> -e.length()));
        return new FormattedText(plain.toString(), entities);
    }

    private void step() {
        char c = html.charAt(at);
        if (c == '<') {
            if (html.startsWith("</", at)) {
                endTag();
            } else {
                startTag();
            }
        } else {
            plain.append(character());
        }
    }

    /** The character at the reading position, a known reference decoded; unknown ones stay as they are, as in Telegram. */
    private String character() {
        if (html.charAt(at) == '&') {
            var reference = REFERENCE.matcher(html).region(at, html.length());
            if (reference.lookingAt() && decode(reference.group(1)) instanceof String decoded && !decoded.isEmpty()) {
                at = reference.end();
                return decoded;
            }
        }
        return String.valueOf(html.charAt(at++));
    }

    private static String decode(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            default -> {
                int hex = Character.toLowerCase(name.charAt(1)) == 'x' ? 16 : 10;
                int code = Integer.parseInt(name.substring(hex == 16 ? 2 : 1), hex);
                yield Character.isValidCodePoint(code) && code != 0 ? Character.toString(code) : "";
            }
        };
    }

    private void startTag() {
        int begin = at++;
        String tag = word(">").toLowerCase(Locale.ROOT);
        if (at >= html.length()) {
            throw new Fault("Unclosed start tag at byte offset " + bytes(begin));
        }
        if (!TAGS.containsKey(tag)) {
            throw new Fault("Unsupported start tag \"" + tag + "\" at byte offset " + bytes(begin));
        }
        var attributes = new HashMap<String, String>();
        while (afterSpaces(tag, begin) != '>') {
            attribute(tag, begin, attributes);
        }
        at++;
        if (tag.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
            throw new Fault("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(begin));
        }
        open.push(new Open(tag, plain.length(), attributes));
    }

    private void attribute(String tag, int begin, Map<String, String> into) {
        String name = word("=>").toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw new Fault("Empty attribute name in the tag \"" + tag + "\" at byte offset " + bytes(begin));
        }
        if (afterSpaces(tag, begin) != '=') {
            into.put(name, "");
            return;
        }
        at++;
        char quote = afterSpaces(tag, begin);
        if (quote != '"' && quote != '\'') {
            into.put(name, token());
            return;
        }
        at++;
        var value = new StringBuilder();
        while (at < html.length() && html.charAt(at) != quote) {
            value.append(character());
        }
        if (at++ >= html.length()) {
            throw new Fault("Unclosed start tag at byte offset " + bytes(begin));
        }
        into.put(name, value.toString());
    }

    private String token() {
        int from = at;
        while (at < html.length() && (Character.isLetterOrDigit(html.charAt(at)) || ".-".indexOf(html.charAt(at)) >= 0)) {
            at++;
        }
        if (at >= html.length() || !Character.isWhitespace(html.charAt(at)) && html.charAt(at) != '>') {
            throw new Fault("Unexpected end of name token at byte offset " + bytes(from));
        }
        return html.substring(from, at);
    }

    private void endTag() {
        int begin = at;
        if (open.isEmpty()) {
            throw new Fault("Unexpected end tag at byte offset " + bytes(begin));
        }
        at += 2;
        String name = word(">").toLowerCase(Locale.ROOT);
        while (at < html.length() && Character.isWhitespace(html.charAt(at))) {
            at++;
        }
        if (at >= html.length() || html.charAt(at) != '>') {
            throw new Fault("Unclosed end tag at byte offset " + bytes(begin));
        }
        at++;
        var start = open.pop();
        if (!name.isEmpty() && !name.equals(start.tag())) {
            throw new Fault("Unmatched end tag at byte offset " + bytes(begin) + ", expected \"</" + start.tag()
                    + ">\", found \"</" + name + ">\"");
        }
        close(start);
    }

    private void close(Open start) {
        int length = plain.length() - start.offset();
        boolean codeOfPre = start.tag().equals("code") && !open.isEmpty() && open.peek().tag().equals("pre");
        if (length == 0 || codeOfPre) {
            return;
        }
        boolean link = start.tag().equals("a");
        String href = start.attributes().getOrDefault("href", "");
        String url = !link ? "" : href.isEmpty() ? plain.substring(start.offset()) : href;
        // A link that leads nowhere is shown as plain text.
        if (!link || LINK.matcher(url).matches()) {
            entities.add(new FormattedText.Entity(TAGS.get(start.tag()), start.offset(), length, url));
        }
    }

    /** The letters up to a space or one of {@code ends}. */
    private String word(String ends) {
        int from = at;
        while (at < html.length() && !Character.isWhitespace(html.charAt(at)) && ends.indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return html.substring(from, at);
    }

    private char afterSpaces(String tag, int begin) {
        while (at < html.length() && Character.isWhitespace(html.charAt(at))) {
            at++;
        }
        if (at >= html.length()) {
            throw new Fault("Unclosed start tag \"" + tag + "\" at byte offset " + bytes(begin));
        }
        return html.charAt(at);
    }

    private int bytes(int index) {
        return html.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }
}
