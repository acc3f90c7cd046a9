package zaigang.spine.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shortens texts to Telegram's limits: a text of many lines loses whole ones at its end, an over-long line is cut between
 * characters, and the tags that are open there are closed.
 */
final class Clip {
    private static final String MARK = "…";
    /** A tag, an entity, or one character. */
    private static final Pattern TOKEN = Pattern.compile("<(/?)([a-z-]+)>|&[a-z]+;|(?s:.)");

    private Clip() {}

    /** @param limit in UTF-16 units, markup counted */
    static String html(String html, int limit) {
        if (html.length() <= limit) {
            return html;
        }
        int room = limit - MARK.length();
        var open = new ArrayDeque<String>();
        int end = 0;
        int lineEnd = 0;
        String closingAtLine = "";
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            follow(token, open);
            String closing = closing(open);
            if (token.end() + closing.length() > room) {
                break;
            }
            end = token.end();
            if (token.group().equals("\n")) {
                lineEnd = end;
                closingAtLine = closing;
            }
        }
        return lineEnd > room / 2
                ? html.substring(0, lineEnd) + closingAtLine + MARK
                : html.substring(0, end) + closing(html.substring(0, end)) + MARK;
    }

    /** @param limit in UTF-16 units */
    static String plain(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - MARK.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MARK;
    }

    private static void follow(Matcher token, Deque<String> open) {
        if (token.group(2) != null && token.group(1).isEmpty()) {
            open.push(token.group(2));
        } else if (token.group(2) != null) {
            open.poll();
        }
    }

    private static String closing(String html) {
        var open = new ArrayDeque<String>();
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            follow(token, open);
        }
        return closing(open);
    }

    private static String closing(Deque<String> open) {
        var tags = new StringBuilder();
        open.forEach(tag -> tags.append("</").append(tag).append('>'));
        return tags.toString();
    }
}
