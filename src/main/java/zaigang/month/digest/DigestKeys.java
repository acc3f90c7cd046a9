package zaigang.month.digest;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import zaigang.base.text.Text;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;

/** The buttons with which a choice is made. Each says what it sets, so that a second tap on a slow line changes nothing. */
final class DigestKeys {
    private static final List<LocalTime> HOURS = List.of(LocalTime.of(9, 15), LocalTime.of(12, 0), LocalTime.of(17, 30),
            LocalTime.of(18, 0), LocalTime.of(20, 0));
    private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private DigestKeys() {}

    static Keyboard of(DigestReader reader) {
        DigestChoice c = reader.choice();
        List<Button> kinds = Arrays.stream(DigestKind.values()).map(k -> set(reader, k.key(), yes(!c.kinds().contains(k)), k.label(),
                c.kinds().contains(k))).toList();
        Keyboard keys = Keyboard.grid(2, kinds).and(Keyboard.grid(3, hours(reader)));
        keys = c.kinds().contains(DigestKind.WEEK) ? keys.and(Keyboard.grid(2, days(reader))) : keys;
        keys = keys.and(Keyboard.row(
                set(reader, DigestChange.NOTHING, DigestChange.NO, Text.of("digest.button_line"), !c.silent()),
                set(reader, DigestChange.NOTHING, DigestChange.YES, Text.of("digest.button_silent"), c.silent())));
        return reader.group().isEmpty() ? keys : keys.and(Keyboard.row(
                set(reader, DigestChange.NAMES, DigestChange.NO, Text.of("digest.button_no_names"), !c.named()),
                set(reader, DigestChange.NAMES, DigestChange.YES, Text.of("digest.button_names"), c.named())));
    }

    private static List<Button> hours(DigestReader reader) {
        var hours = new TreeSet<>(HOURS);
        reader.choice().at().ifPresent(hours::add);
        var keys = new ArrayList<Button>();
        keys.add(set(reader, DigestChange.AT, DigestChange.USUAL, Text.of("digest.button_usual_hour"), reader.choice().at().isEmpty()));
        hours.forEach(at -> keys.add(set(reader, DigestChange.AT, at.toString(), Text.of("digest.button_hour", "at", at),
                reader.choice().at().filter(at::equals).isPresent())));
        return keys;
    }

    private static List<Button> days(DigestReader reader) {
        var days = new TreeSet<>(DAYS);
        reader.choice().weekDay().ifPresent(days::add);
        var keys = new ArrayList<Button>();
        keys.add(set(reader, DigestChange.ON, DigestChange.USUAL, Text.of("digest.button_last_workday"),
                reader.choice().weekDay().isEmpty()));
        days.forEach(day -> keys.add(set(reader, DigestChange.ON, day.name(), Text.of("digest.button_week_day", "day",
                Text.of("digest.day_" + day.getValue())), reader.choice().weekDay().filter(day::equals).isPresent())));
        return keys;
    }

    private static String yes(boolean wanted) {
        return wanted ? DigestChange.YES : DigestChange.NO;
    }

    private static Button set(DigestReader reader, String what, String value, Text label, boolean chosen) {
        return DigestVerbs.SET.button(chosen ? Text.of("digest.button_chosen", "label", label) : label,
                new DigestVerbs.Choice(reader.groupId(), what, value));
    }
}
