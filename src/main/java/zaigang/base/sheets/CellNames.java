package zaigang.base.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a cell apart that names several people, with their notes and phone numbers. */
public final class CellNames {
    /**
     * One name of a cell.
     *
     * @param name the name without padding; never empty
     * @param note what stood in brackets behind it or before a colon in front of it; empty when nothing did
     * @param phones the numbers beside it, as {@link Phones#numbers}
     */
    public record Name(String name, String note, List<String> phones) {
        public Name {
            phones = List.copyOf(phones);
        }
    }

    /** No cell names so many people; what is beyond is not looked at. */
    private static final int LONGEST = 4_000;
    private static final String SEPARATORS = Vocabulary.CELLS.string("/names/separators") + '\n';
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{<\\u3010]([^()\\[\\]{}<>\\u3010\\u3011]*)[)\\]}>\\u3011]?");
    /** A bracket's inside or what stands outside of brackets, once brackets are marked. */
    private static final Pattern PART = Pattern.compile("\u0001([^\u0002]*)\u0002|[^\u0001]+");
    /** What stands before a colon, maybe padded as names are. */
    private static final Pattern LABEL = Pattern.compile("(?<![^ ])(?:(\\p{IsHan}) +(?=\\p{IsHan} ?:))?([^: ]*+) ?: ?");
    private static final Pattern LIST_NUMBER = Pattern.compile("^(?:\\d{1,2}[.)]|\\p{No})");
    private static final Pattern MIDDLE_DOT = Pattern.compile(" ?[" + Vocabulary.CELLS.string("/names/middle-dots") + "\u00B7] ?");
    private static final List<String> COMPOUND_SURNAMES = Vocabulary.CELLS.list("/names/compound-surnames");
    private static final Pattern ONE_HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");
    private static final Pattern DIGITS = Pattern.compile("(?<![0-9+])[+(]?\\d[\\d\\-() ]{5,}\\d");

    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> loose = new ArrayList<>();
    private int phonesBehindLast;
    private String label = "";

    private CellNames() {}

    /** The names in a text, in order; marks for "nobody" such as {@code /} or a dash give none. */
    public static List<Name> split(String text) {
        var names = new CellNames();
        String clean = CellText.clean(text.substring(0, Math.min(text.length(), LONGEST)));
        String marked = MIDDLE_DOT.matcher(clean).replaceAll("\u00B7");
        for (String segment : segments(marked)) {
            names.segment(segment);
        }
        return names.finish();
    }

    /** The pieces between separators, with brackets as marks; separators inside brackets do not separate. */
    private static List<String> segments(String text) {
        String half = text.replace('\uFF08', '(').replace('\uFF09', ')').replace('\uFF1A', ':');
        var segments = new ArrayList<String>();
        var segment = new StringBuilder();
        boolean inside = false;
        for (char c : BRACKETS.matcher(half).replaceAll("\u0001$1\u0002").toCharArray()) {
            inside = c == '\u0001' || inside && c != '\u0002';
            if (!inside && SEPARATORS.indexOf(c) >= 0) {
                segments.add(segment.toString());
                segment.setLength(0);
            } else {
                segment.append(c);
            }
        }
        segments.add(segment.toString());
        return segments;
    }

    private void segment(String segment) {
        label = "";
        String labelled = LABEL.matcher(segment).replaceAll(
                l -> (l.group(1) == null ? "" : l.group(1)) + Matcher.quoteReplacement(l.group(2)) + ": ");
        Matcher m = PART.matcher(labelled);
        while (m.find()) {
            boolean inFront = m.start() == 0 && m.end() < labelled.length();
            if (m.group(1) != null && inFront && Phones.in(m.group(1)).numbers().isEmpty()) {
                label = m.group(1).strip();
            } else if (m.group(1) != null) {
                bracket(m.group(1));
            } else {
                plain(m.group());
            }
        }
    }

    private static boolean isPhoneLabel(String label) {
        return Phones.in(label).rest().isEmpty();
    }

    private void bracket(String inside) {
        var phones = Phones.in(inside);
        phones.numbers().forEach(this::phone);
        String note = phones.numbers().isEmpty() ? inside.strip() : phones.rest();
        if (!drafts.isEmpty() && !LIST_NUMBER.matcher(note + ".").matches()) {
            drafts.getLast().note(note);
        }
    }

    private void plain(String text) {
        Matcher m = DIGITS.matcher(CellText.halfWidthDigits(text));
        int from = 0;
        while (m.find()) {
            words(text.substring(from, m.start()));
            Phones.in(m.group()).numbers().forEach(this::phone);
            from = m.end();
        }
        words(text.substring(from));
    }

    private void words(String text) {
        var words = text.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            words[i] = LIST_NUMBER.matcher(words[i]).replaceFirst("");
            if (words[i].endsWith(":")) {
                label = words[i].substring(0, words[i].length() - 1);
            } else if (words[i].chars().anyMatch(Character::isLetter) && !isPhoneLabel(words[i])) {
                i = name(words, i);
            }
        }
    }

    /** Adds the name (or names) that begins with a word; the index of its last word. */
    private int name(String[] words, int i) {
        int run = singles(words, i);
        if (run > 1) {
            pair(words, i, run);
            return i + run - 1;
        }
        boolean more = i + 1 < words.length && HAN.matcher(words[i + 1]).matches() && !words[i + 1].endsWith(":");
        boolean surname = isOneHan(words[i]) || COMPOUND_SURNAMES.contains(words[i]) && more && isOneHan(words[i + 1]);
        if (more && surname) {
            add(words[i] + words[i + 1]);
            return i + 1;
        }
        return latin(words, i);
    }

    /** Single characters in a row are padded names: three are one name, else they go in pairs, with three at the end if odd. */
    private void pair(String[] words, int from, int run) {
        int at = from;
        int end = from + run;
        while (at < end) {
            int length = end - at == 3 ? 3 : Math.min(2, end - at);
            add(String.join("", List.of(words).subList(at, at + length)));
            at += length;
        }
    }

    /** Words without Chinese characters make one name together: {@code John Smith}. */
    private int latin(String[] words, int at) {
        var name = new StringBuilder(words[at]);
        int i = at;
        while (!HAN.matcher(words[at]).matches() && i + 1 < words.length && !HAN.matcher(words[i + 1]).matches()) {
            name.append(' ').append(words[++i]);
        }
        add(name.toString());
        return i;
    }

    private static int singles(String[] words, int from) {
        int i = from;
        while (i < words.length && isOneHan(words[i])) {
            i++;
        }
        return i - from;
    }

    private static boolean isOneHan(String word) {
        return ONE_HAN.matcher(word).matches();
    }

    private void add(String name) {
        drafts.add(new Draft(name));
        drafts.getLast().note(isPhoneLabel(label) || LIST_NUMBER.matcher(label + ".").matches() ? "" : label);
        label = "";
        loose.forEach(drafts.getLast().phones::add);
        loose.clear();
        phonesBehindLast = 0;
    }

    private void phone(String number) {
        if (drafts.isEmpty()) {
            loose.add(number);
        } else {
            drafts.getLast().phones.add(number);
            phonesBehindLast++;
        }
    }

    /** As many numbers behind all the names as there are names belong to them in turn. */
    private List<Name> finish() {
        int n = drafts.size();
        boolean inTurn = n > 1 && phonesBehindLast == n && drafts.getLast().phones.size() == n
                && drafts.subList(0, n - 1).stream().allMatch(d -> d.phones.isEmpty());
        if (inTurn) {
            var phones = List.copyOf(drafts.getLast().phones);
            drafts.getLast().phones.clear();
            for (int i = 0; i < n; i++) {
                drafts.get(i).phones.add(phones.get(i));
            }
        }
        return drafts.stream().map(d -> new Name(d.name, d.note, d.phones)).toList();
    }

    /** A name that may still get a note and numbers. */
    private static final class Draft {
        private final String name;
        private final List<String> phones = new ArrayList<>();
        private String note = "";

        private Draft(String name) {
            this.name = name;
        }

        private void note(String more) {
            note = note.isEmpty() ? more : more.isEmpty() ? note : note + " " + more;
        }
    }
}
