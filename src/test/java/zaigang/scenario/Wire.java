package zaigang.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zaigang.spine.people.Act;

/** The list in {@code wire.txt}: what stands in the data of buttons, and what awaited lines carry. */
record Wire(Map<String, Verb> taps, Map<String, Verb> lines) {
    private static final Pattern TOKEN = Pattern.compile("<([a-z]+)>|([\\[\\]()|])|([^<>\\[\\]()|]+)");
    private static final String NUMBER = "\\d{1,19}";

    /** @param shape as a pattern for the whole of the data */
    record Verb(Act act, Pattern shape) {}

    static Wire today() {
        var types = new HashMap<String, String>();
        var wire = new Wire(new LinkedHashMap<>(), new LinkedHashMap<>());
        Past.lines("/wire.txt").forEach(line -> wire.take(line, types));
        return wire;
    }

    private void take(String line, Map<String, String> types) {
        if (line.startsWith("= <")) {
            String[] parts = line.substring(3).split(">\\s*\\| ", 2);
            types.put(parts[0], parts[1].substring(0, parts[1].lastIndexOf(" | ")).strip());
            return;
        }
        String[] parts = line.split(" \\| ");
        boolean awaited = parts[0].startsWith("line ");
        String data = awaited ? parts[0].substring(5) : parts[0];
        var verb = new Verb(Act.valueOf(parts[1]), shape(data, types));
        if (parts[2].isBlank() || (awaited ? lines : taps).put(verb(data), verb) != null) {
            throw new AssertionError("said twice, or without a meaning: " + line);
        }
    }

    private static Pattern shape(String data, Map<String, String> types) {
        var pattern = new StringBuilder();
        for (Matcher m = TOKEN.matcher(data); m.find();) {
            if (m.group(1) != null) {
                pattern.append("(?:").append(types.getOrDefault(m.group(1), NUMBER)).append(')');
            } else if (m.group(2) != null) {
                pattern.append(switch (m.group(2)) {
                    case "[", "(" -> "(?:";
                    case "]" -> ")?";
                    default -> m.group(2);
                });
            } else {
                pattern.append(Pattern.quote(m.group(3)));
            }
        }
        return Pattern.compile(pattern.toString());
    }

    /** Who may press at all. */
    static Map<String, Act> acts(Map<String, Verb> list) {
        var acts = new TreeMap<String, Act>();
        list.forEach((verb, v) -> acts.put(verb, v.act()));
        return acts;
    }

    /** Feature and verb, without the arguments. */
    static String verb(String data) {
        String[] parts = data.split("[.\\[]", 3);
        return parts[0] + "." + parts[1];
    }

    /** What of all this has another shape than the list says. */
    static List<String> strange(Map<String, Verb> list, Iterable<String> data) {
        var strange = new ArrayList<String>();
        data.forEach(d -> {
            if (Optional.ofNullable(list.get(verb(d))).filter(v -> v.shape().matcher(d).matches()).isEmpty()) {
                strange.add(d);
            }
        });
        return strange;
    }
}
