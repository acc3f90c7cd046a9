package zaigang.edge.telegram;

import java.util.regex.Pattern;

/** Takes bot tokens out of texts. The token is part of every address of the Bot API, so any exception may carry it. */
public final class Redact {
    private static final String MARK = "<token>";
    /** A token wherever it stands; and in an address even one that is too short to be a real one. */
    private static final Pattern TOKEN =
            Pattern.compile("\\d+(?::|%3[Aa])[A-Za-z0-9_-]{30,}|(?<=/bot)\\d+(?::|%3[Aa])[A-Za-z0-9_-]+");

    private Redact() {}

    /** The text with every token replaced; empty for null, which exceptions have for a missing message. */
    public static String text(String text) {
        return text == null ? "" : TOKEN.matcher(text).replaceAll(MARK);
    }

    /** An exception in one line, with what caused it at the bottom. */
    static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : ": " + root.getMessage();
        return text(root.getClass().getSimpleName() + message);
    }
}
