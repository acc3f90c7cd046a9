package zaigang.spine.hearing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line as it is compared with words: ordinary width, simplified characters, small letters, one space where there are several, no
 * pictures. It knows where each part stood in what was typed, so that a place or a reason is kept as it was typed.
 */
public final class Normal {
    private static final Pattern PICTURES = Pattern.compile("[\\p{So}\\p{Sk}\\p{Cs}\u200d\ufe0f\u200b\u2060\ufeff\\p{Cc}&&[^\\s]]");
    private static final int WIDE_COMMA = 0xff0c;

    private final String typed;
    private final String text;
    /** For each character of the text where it stood in what was typed; at the end where that ends. */
    private final int[] at;

    private Normal(String typed, String text, int[] at) {
        this.typed = typed;
        this.text = text;
        this.at = at;
    }

    /** A line. */
    public static Normal of(String typed) {
        var simple = new SimpleCharacters();
        var text = new StringBuilder();
        int[] at = new int[typed.length() * 4 + 1];
        for (int i = 0; i < typed.length();) {
            int c = typed.codePointAt(i);
            for (char one : plain(c, simple).toCharArray()) {
                boolean space = Character.isWhitespace(one);
                boolean again = space && (text.isEmpty() || text.charAt(text.length() - 1) == ' ');
                if (!again && text.length() < at.length - 1) {
                    at[text.length()] = i;
                    text.append(space ? ' ' : one);
                }
            }
            i += Character.charCount(c);
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        at[end] = end == text.length() ? typed.length() : at[end];
        return new Normal(typed, text.substring(0, end), Arrays.copyOf(at, end + 1));
    }

    /** The full comma stays one, since it separates more than the half one does. */
    private static String plain(int c, SimpleCharacters simple) {
        String one = Character.toString(c);
        if (PICTURES.matcher(one).matches()) {
            return "";
        }
        String wide = c == WIDE_COMMA ? one : Normalizer.normalize(one, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return wide.codePoints().map(simple::simple).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public String text() {
        return text;
    }

    public String typed() {
        return typed;
    }

    /** Only the first so many characters of it. */
    public Normal cut(int length) {
        return length >= text.length() ? this : new Normal(typed, text.substring(0, length), Arrays.copyOf(at, length + 1));
    }

    /** What was typed for the characters from here to there, as it was typed. */
    public String typed(int from, int to) {
        return typed.substring(at[from], at[to]).strip();
    }

    /**
     * Words out of the text, perhaps in another order, as they were typed; what is not of the text stays as it is.
     */
    public String asTyped(String words) {
        int whole = text.indexOf(words);
        if (words.isBlank() || whole >= 0) {
            return words.isBlank() ? "" : typed(whole, whole + words.length());
        }
        var said = new StringBuilder();
        int last = 0;
        for (String word : words.split(" ")) {
            int next = text.indexOf(word, last);
            int found = next >= 0 ? next : text.indexOf(word);
            said.append(said.isEmpty() ? "" : " ").append(found < 0 ? word : typed(found, found + word.length()));
            last = found < 0 ? last : found + word.length();
        }
        return said.toString();
    }
}
