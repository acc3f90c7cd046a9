package zaigang.base.workdays;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.ChineseNumerals;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;

/**
 * Times of day as people type them within a line: “until 3 pm”, “15:30”, “back at noon”, and the same in Chinese. The words are
 * in the bundles, section {@code times}; every language is understood at any time.
 */
public final class SpokenTimes {
    private static final String NUMERALS = ChineseNumerals.TO_TEN + ChineseNumerals.OTHER_TWO + ChineseNumerals.ZEROS;
    private static final String NUMBER = "\\d{1,2}|[" + NUMERALS + "]{1,3}";
    /** Not the end of a longer number, nor one that counts: “the third”. */
    private static final String FRESH = "(?<![\\d:." + NUMERALS + "\u7b2c])";
    /** “Hour”, but not “moment”. */
    private static final String HOUR_WORD = "(?:\u70b9\u949f|\u70b9|\u65f6(?![\u5019\u95f4])|o'clock)";
    private static final String PAST_THE_HOUR = "(?:(?<half>\u534a)|(?<quarters>[\u4e00\u4e09])\u523b|(?<minute>" + NUMBER
            + ")(?:\u5206\u949f|\u5206)?)?";

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<Pattern> forms;
    private final Pattern noTime;

    /** The part of the day that is named with an hour. */
    private enum Part {
        MORNING,
        NOON,
        AFTERNOON,
        EVENING,
        SMALL_HOURS;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The time that a line says, and the line without the words that say it. */
    public record Heard(LocalTime time, String rest) {}

    /**
     * A time within a line.
     *
     * @param marked whether words say that something lasts until then
     */
    private record Said(int start, int end, boolean marked, List<LocalTime> meant) {
        private int length() {
            return end - start;
        }
    }

    public SpokenTimes(Texts texts) {
        for (Part part : Part.values()) {
            words(texts, part.key()).forEach(word -> parts.put(word, part));
        }
        String part = "(?:" + any(parts.keySet().stream()) + ")";
        String until = any(words(texts, "until"));
        String lead = "(?<lead>(?:(?:" + until + "|[~\u2014-]+)\\s*)+)";
        String tail = "(?<tail>(?:\\s*(?:" + any(words(texts, "about")) + "))*(?:\\s*(?:" + any(words(texts, "back"))
                + "))?(?=$|[\\s\\p{P}]))?";
        String begins = lead + "?(?:(?<part>" + part + ")\\s*)?" + FRESH;
        String behind = "(?:\\s*(?<after>" + part + "))";
        forms = Stream.of(
                        begins + "(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?!\\d)" + behind + "?" + tail,
                        begins + "(?<hour>" + NUMBER + ")\\s*" + HOUR_WORD + PAST_THE_HOUR + behind + "?" + tail,
                        lead + "?" + FRESH + "(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?" + behind + tail,
                        lead + "?(?<noon>" + any(words(texts, Part.NOON.key())) + ")(?!\\s*[\\d" + NUMERALS + "])" + tail,
                        "(?<lead>(?:" + until + ")\\s*)" + FRESH + "(?<hour>\\d{1,2})(?=\\s*(?:$|[,;\\u3001\\u3002]))" + tail)
                .map(Pattern::compile).toList();
        noTime = Pattern.compile(any(words(texts, "no_time")));
    }

    private static Stream<String> words(Texts texts, String meaning) {
        return Arrays.stream(Language.values())
                .flatMap(l -> Arrays.stream(texts.section(l, "times").get(meaning).split("\\|"))).filter(w -> !w.isEmpty());
    }

    /** Any of these words, the longest that fits; in a script with spaces a word is a whole one. */
    private static String any(Stream<String> words) {
        return words.sorted(Comparator.comparingInt(String::length).reversed()).map(word -> {
            boolean spaced = word.charAt(0) < 128;
            return spaced ? "(?<![a-z])" + Pattern.quote(word) + "(?![a-z0-9])" : Pattern.quote(word);
        }).collect(Collectors.joining("|"));
    }

    /**
     * Until when something lasts that is said in a line: a time with words that say so anywhere in it, else a time at its end.
     * Where it is not said whether morning or afternoon is meant, it is the next such time.
     *
     * @param now the local time at which it was typed
     * @return empty where the line has no such time, or the day has none that is still to come
     */
    public Optional<Heard> until(String line, LocalTime now) {
        String typed = noTime.matcher(plain(line)).replaceAll(m -> "_".repeat(m.group().length()));
        List<Said> said = forms.stream().flatMap(f -> f.matcher(typed).results()).map(this::said)
                .filter(s -> !s.meant().isEmpty()).toList();
        int end = typed.replaceFirst("[\\s\\p{P}]+$", "").length();
        return said.stream().filter(Said::marked).max(Comparator.comparingInt(Said::start).thenComparing(Said::length))
                .or(() -> said.stream().filter(s -> s.end() >= end).max(Comparator.comparingInt(Said::length)))
                .flatMap(s -> s.meant().stream().filter(t -> t.isAfter(now)).findFirst()
                        .map(t -> new Heard(t, (line.substring(0, s.start()) + " " + line.substring(s.end())).strip())));
    }

    /** The first time of day that is said anywhere in a line; where it may be morning or afternoon, the earlier. */
    public Optional<LocalTime> first(String line) {
        String typed = noTime.matcher(plain(line)).replaceAll(m -> "_".repeat(m.group().length()));
        return forms.stream().flatMap(f -> f.matcher(typed).results()).map(this::said).filter(s -> !s.meant().isEmpty())
                .min(Comparator.comparingInt(Said::start).thenComparing(Said::length, Comparator.reverseOrder()))
                .map(s -> s.meant().getFirst());
    }

    /** Full-width characters as ordinary ones and small letters, each in its place. */
    private static String plain(String line) {
        var plain = new StringBuilder();
        line.chars().forEach(c -> plain.append(Character.toLowerCase(
                c >= 0xff01 && c <= 0xff5e ? (char) (c - 0xfee0) : c == 0x3000 ? ' ' : (char) c)));
        return plain.toString();
    }

    private Said said(MatchResult m) {
        boolean marked = group(m, "lead").isPresent() || group(m, "tail").filter(t -> !t.isBlank()).isPresent();
        return new Said(m.start(), m.end(), marked, meant(m));
    }

    private static Optional<String> group(MatchResult m, String name) {
        return m.namedGroups().containsKey(name) ? Optional.ofNullable(m.group(name)) : Optional.empty();
    }

    /** The times that it can mean, in the order of the day. */
    private List<LocalTime> meant(MatchResult m) {
        if (group(m, "noon").isPresent()) {
            return List.of(LocalTime.NOON);
        }
        String hour = m.group("hour");
        int minute = group(m, "half").map(half -> 30)
                .or(() -> group(m, "quarters").map(q -> 15 * number(q)))
                .or(() -> group(m, "minute").map(SpokenTimes::number)).orElse(0);
        Optional<Part> part = group(m, "part").or(() -> group(m, "after")).map(parts::get);
        List<Integer> hours = part.map(p -> hours(p, number(hour))).orElseGet(() -> hours(hour));
        return minute > 59 || number(hour) > 24 ? List.of()
                : hours.stream().filter(h -> h < 24).map(h -> LocalTime.of(h, minute)).toList();
    }

    /** With a leading zero, or from 13 on, it is a time of the 24 hours. */
    private static List<Integer> hours(String hour) {
        int h = number(hour);
        return h == 0 || h >= 12 || hour.startsWith("0") ? List.of(h) : List.of(h, h + 12);
    }

    private static List<Integer> hours(Part part, int h) {
        return switch (part) {
            case MORNING -> h == 12 ? List.of(0, 12) : List.of(h);
            case NOON -> List.of(h > 0 && h <= 3 ? h + 12 : h);
            case AFTERNOON -> List.of(h < 12 ? h + 12 : h);
            case EVENING -> List.of(h == 12 ? 0 : h >= 5 && h < 12 ? h + 12 : h);
            case SMALL_HOURS -> List.of(h % 12);
        };
    }

    private static int number(String numeral) {
        return Character.isDigit(numeral.charAt(0))
                ? Integer.parseInt(numeral) : ChineseNumerals.value(numeral).orElse(Integer.MAX_VALUE);
    }
}
