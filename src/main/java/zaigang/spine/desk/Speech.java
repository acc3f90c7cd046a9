package zaigang.spine.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Words;
import zaigang.spine.hearing.Normal;

/**
 * How people speak around the words of a command: who speaks, a wish, particles at the end.
 * The words are in the bundles, section {@code speech}.
 */
final class Speech {
    private static final Pattern END = Pattern.compile("[\\p{P}\\s]+$");

    private final Pattern soft;
    private final Pattern self;
    private final Pattern wish;
    private final Pattern favour;
    private final Pattern ended;
    private final Pattern asking;
    private final Pattern with;

    /**
     * Words without what people say around them.
     *
     * @param sure whether they state something; not for a wish and not for a question
     */
    record Bare(String words, boolean sure) {}

    Speech(Texts texts) {
        soft = Pattern.compile("(?:" + any(texts, "soft") + ")+$");
        self = Pattern.compile("^(?:" + any(texts, "self") + ")[\\s,\uff0c]*");
        wish = Pattern.compile("^(?:" + any(texts, "wish") + "|" + any(texts, "favour") + ")[\\s,\uff0c]*");
        favour = Pattern.compile("^(?:" + any(texts, "self") + "|[\\s,\uff0c])*(?:" + any(texts, "favour") + ")");
        ended = Pattern.compile("(?:" + any(texts, "ended") + ")$");
        asking = Pattern.compile("(?:" + any(texts, "asking") + ")$");
        with = Pattern.compile("^(?:" + any(texts, "with") + ")");
    }

    /** In a script with spaces a word is a whole one. */
    private static String any(Texts texts, String meaning) {
        return Stream.concat(Words.of(texts, "speech", meaning), Stream.of("\u0000"))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(w -> Pattern.quote(w) + (Character.isLetter(w.charAt(0)) && w.charAt(0) < 128 ? "(?![a-z'])" : ""))
                .collect(Collectors.joining("|"));
    }

    /** The line without closing punctuation and soft particles. */
    String normal(String text) {
        String plain = END.matcher(Normal.of(text).text()).replaceFirst("");
        String quiet = soft.matcher(plain).replaceFirst("");
        return quiet.isEmpty() ? plain : quiet;
    }

    /** Words without those that only say who speaks, or that something is wished or asked. */
    Bare begun(String typed) {
        List<Bare> steps = steps(typed);
        return steps.isEmpty() ? new Bare(typed, true) : steps.getLast();
    }

    /** What is left after each word that only says so, none of them first. */
    List<Bare> steps(String typed) {
        var steps = new ArrayList<Bare>();
        boolean sure = true;
        for (Optional<Bare> less = less(typed); less.isPresent(); less = less(steps.getLast().words())) {
            sure &= less.get().sure();
            steps.add(new Bare(less.get().words(), sure));
        }
        return steps;
    }

    private Optional<Bare> less(String typed) {
        Matcher wished = wish.matcher(typed);
        Matcher own = self.matcher(typed);
        if (wished.find() && wished.end() > 0) {
            return Optional.of(new Bare(typed.substring(wished.end()), false));
        }
        return own.find() && own.end() > 0 ? Optional.of(new Bare(typed.substring(own.end()), true)) : Optional.empty();
    }

    /** Whether somebody wants it done for them. */
    boolean favour(String typed) {
        return favour.matcher(typed).find();
    }

    /** What the words are without the particle at their end; the longest one first. */
    List<Bare> ended(String typed) {
        return Stream.of(cut(typed, asking, false), cut(typed, ended, true)).flatMap(Optional::stream).toList();
    }

    private static Optional<Bare> cut(String typed, Pattern end, boolean sure) {
        Matcher m = end.matcher(typed);
        return m.find() && m.start() > 0 ? Optional.of(new Bare(typed.substring(0, m.start()), sure)) : Optional.empty();
    }

    /** Whether somebody is named with whom something is done. */
    boolean withSomebody(String words) {
        return words.length() <= 6 && with.matcher(words).find();
    }
}
