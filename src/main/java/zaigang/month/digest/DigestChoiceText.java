package zaigang.month.digest;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zaigang.base.text.Text;

/** A choice in words. */
final class DigestChoiceText {
    private DigestChoiceText() {}

    static Text of(DigestReader reader, DigestChoice choice) {
        if (choice.kinds().isEmpty()) {
            return Text.of("digest.chosen_none");
        }
        var lines = new ArrayList<Text>();
        Map<LocalTime, List<DigestKind>> byHour = Arrays.stream(DigestKind.values()).filter(choice.kinds()::contains).collect(
                Collectors.groupingBy(k -> choice.hour(k, reader.theirs().digest()), LinkedHashMap::new, Collectors.toList()));
        byHour.forEach((at, kinds) -> lines.add(Text.of("digest.chosen_hour", "at", at,
                "kinds", Text.list(kinds.stream()
                        .map(k -> Text.of("digest.chosen_kind", "kind", k.label(), "when", when(k, choice))).toList()))));
        if (reader.theirs().quietHours().contains(byHour.keySet().iterator().next())) {
            lines.add(Text.of("digest.chosen_quiet_hours", "to", reader.theirs().quietHours().to()));
        }
        if (choice.kinds().contains(DigestKind.DAY)) {
            lines.add(Text.of(choice.silent() ? "digest.chosen_silent" : "digest.chosen_line"));
        }
        reader.group().ifPresent(g -> lines.add(Text.of(choice.named() ? "digest.chosen_names" : "digest.chosen_no_names")));
        return Text.lines(lines);
    }

    private static Text when(DigestKind kind, DigestChoice choice) {
        return kind == DigestKind.WEEK && choice.weekDay().isPresent()
                ? Text.of("digest.when_on", "day", Text.of("digest.day_" + choice.weekDay().get().getValue()))
                : Text.of("digest.when_" + kind.key());
    }
}
