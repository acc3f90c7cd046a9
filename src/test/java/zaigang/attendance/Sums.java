package zaigang.attendance;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The sums in a text, as a reader takes them: a number, an equals sign, and what is added up. */
public final class Sums {
    private static final Pattern SUM = Pattern.compile("(\\d+)(?: 次| drawn)? = ([^；;\n]+)");
    /** What is among a part, and adds nothing. */
    private static final Pattern INCLUDED = Pattern.compile("（含[^（）]*）|\\(of these[^()]*\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Sums() {}

    /** @param said as it stands in the text */
    public record Sum(String said, int total, List<Integer> parts) {
        public boolean holds() {
            return total == parts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** All sums of a text, in order. */
    public static List<Sum> in(String text) {
        return SUM.matcher(text).results().map(Sums::sum).toList();
    }

    private static Sum sum(MatchResult found) {
        String parts = INCLUDED.matcher(found.group(2)).replaceAll("");
        return new Sum(found.group(), Integer.parseInt(found.group(1)), Arrays.stream(parts.split(" \\+ "))
                .map(part -> NUMBER.matcher(part).results().findFirst().map(MatchResult::group).orElse("-1"))
                .map(Integer::parseInt).toList());
    }
}
