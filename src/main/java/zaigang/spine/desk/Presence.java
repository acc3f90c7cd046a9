package zaigang.spine.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Words;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Normal;
import zaigang.spine.hearing.Place;
import zaigang.spine.people.Person;

/**
 * Whether a line states, in more than the bare words, that who typed it is at the post now: “did not check in yesterday, on post today”,
 * “on post, all is well”, “Zhang and I are on post”. Every part of the line must be one of those that go with such a statement; their
 * words are in the bundles, section {@code presence}. Of others, who may be named beside, nothing is stated.
 */
final class Presence {
    private static final String GAP = "(?:[\\s\\p{P}+~\uff0c]|(?<![a-z])(?:and|but)(?![a-z]))*";
    /** What a part of the line is, in one character, where its words do not matter. */
    private static final char ME = '\u0001';
    private static final char OTHER = '\u0002';
    private static final char HERE = '\u0003';
    private static final char ELSEWHERE = '\u0004';
    private static final char TODAY = '\u0005';
    private static final char GONE = '\u0006';
    private static final char COMING = '\u0007';
    private static final char UP_TO_NOW = '\u0010';
    /** Somebody called by a nickname or a title. */
    private static final String SOMEBODY = "(?:" + OTHER + "|[\u8001\u5c0f\u963f]\\p{IsHan})";
    /** Behind a statement that is complete: “to work” may be the beginning of “the way to work”. */
    private static final String SAID = "(?<=[\u4e86\u5566\u54af\u561e\u54a7\u54c8\u554a\\s\\p{P}\uff0c]|\u5728\u5c97|[a-z])";
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?::(\\d{2})|\u70b9(\u534a)?)");

    private final Texts texts;
    private final Pattern mentioned;
    private final Pattern statement;
    private final Pattern today;

    Presence(Texts texts) {
        this.texts = texts;
        String post = any(Stream.concat(Words.of(texts, "presence", "at"), Words.of(texts, "words", "on_post")
                .filter(w -> w.charAt(0) >= 128 || w.contains(" "))));
        mentioned = Pattern.compile(post);
        today = Pattern.compile(any(Words.of(texts, "dates", "today")));
        String core = core(post);
        statement = Pattern.compile(GAP + "(?:" + before() + GAP + ")*" + core + "(?:" + GAP + "(?:" + after() + "|" + core + "))*" + GAP);
    }

    private String own() {
        return "(?:" + words("own") + "|" + any(Words.of(texts, "speech", "self")) + "|" + ME + "|" + TODAY + "|[\\s\\p{P}\uff0c])*";
    }

    private String core(String post) {
        String together = "(?:" + words("with") + "\\s*" + SOMEBODY + "\\s*(?:" + words("both") + ")?|[a-z]+(?: [a-z]+){0,2} and i are (?:both )?)";
        return own() + "(?:" + together + ")?(?:\u5728?" + HERE + ")?\\s*" + post + "(?:" + words("closing") + "|\\s|" + TODAY + ")*(?:[\u5728@]?" + HERE + ")?";
    }

    /** What may stand in front: a greeting, leave that is denied or over, what was another day, that one has come. */
    private String before() {
        return "(?:" + any(Words.of(texts, "courtesy", "greeting")) + "|" + words("greeting") + "(?!\\s*[\u90fd\u4e5f\u5168])|" + own() + "(?:" + words("denied") + ")"
                + "|" + TODAY + "?\\p{IsHan}{0,4}(?:" + words("called_off") + ")|" + GONE + "(?:(?!" + words("told") + ")[^" + OTHER + TODAY + COMING + "?\uff1f]){1,20}?(?=" + TODAY + ")"
                + "|" + own() + "(?:" + words("over") + ")|" + there() + "|" + words("fine") + ")";
    }

    /** What may stand behind: that all is well, who else is there, since when, where, why it was late. */
    private String after() {
        String group = words("group");
        return "(?:(?:" + group + ")*(?:" + words("fine") + ")|(?:" + SOMEBODY + "|" + group + ")\\s*(?:" + words("also") + ")"
                + "|and so (?:is|are) (?:" + OTHER + "|[a-z ]+)|(?:" + words("since") + ")?\\s*" + UP_TO_NOW + "|" + there()
                + "|" + SAID + "(?!.*(?:" + any(Stream.concat(Words.of(texts, "speech", "question"), Words.of(texts, "presence", "leaving"))) + "))"
                + "(?=[^" + OTHER + COMING + "]*(?:" + words("excuse") + "))[^" + OTHER + COMING + "?\uff1f]*$)";
    }

    private String there() {
        return own() + "(?:" + words("there") + "|[\u5230\u5728]" + HERE + "[\u91cc\u4e0a]?\u4e86?)";
    }

    private String words(String meaning) {
        return any(Words.of(texts, "presence", meaning));
    }

    /** The longest first; in a script with spaces a word is a whole one. */
    private static String any(Stream<String> words) {
        return WordPatterns.any(words);
    }

    /** Whether it says anything of being there; what it says is not looked at. */
    boolean mentionedIn(String text) {
        return mentioned.matcher(text).find();
    }

    /** @param now local date and time at which it was typed */
    boolean states(Normal line, List<Found> found, Person me, LocalDateTime now) {
        return statement.matcher(today.matcher(marked(line.text(), found, me, now)).replaceAll(String.valueOf(TODAY))).matches();
    }

    private static String marked(String text, List<Found> found, Person me, LocalDateTime now) {
        var marked = new StringBuilder();
        int at = 0;
        for (Found f : found) {
            Place place = f.at();
            String words = text.substring(place.from(), place.to());
            marked.append(text, at, place.from()).append(mark(f, words, me, now));
            at = place.to();
        }
        return marked.append(text.substring(at)).toString();
    }

    private static String mark(Found f, String words, Person me, LocalDateTime now) {
        return switch (f) {
            case Found.Someone s -> String.valueOf(s.person().id() == me.id() ? ME : OTHER);
            case Found.AtPost p -> String.valueOf(me.postId().filter(own -> own == p.id()).isPresent() ? HERE : ELSEWHERE);
            case Found.Days d -> String.valueOf(day(d, now.toLocalDate()));
            case Found.Clock c -> over(words, now.toLocalTime()) ? String.valueOf(UP_TO_NOW) : words;
            default -> words;
        };
    }

    private static char day(Found.Days days, LocalDate today) {
        return days.coming().equals(Period.of(today)) ? TODAY : days.coming().to().isBefore(today) ? GONE : COMING;
    }

    private static boolean over(String clock, LocalTime now) {
        Matcher m = CLOCK.matcher(clock);
        if (!m.matches() || Integer.parseInt(m.group(1)) > 23) {
            return false;
        }
        int minute = m.group(2) != null ? Integer.parseInt(m.group(2)) : m.group(3) != null ? 30 : 0;
        return minute < 60 && !LocalTime.of(Integer.parseInt(m.group(1)), minute).isAfter(now);
    }
}
