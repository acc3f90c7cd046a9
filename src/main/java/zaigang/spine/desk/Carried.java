package zaigang.spine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates.Toward;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.hearing.Found;
import zaigang.spine.people.Person;

/**
 * What was found in a line, as a command gets it.
 *
 * @param args as its handler reads it, the same on any day
 * @param label as a button says it
 */
record Carried(String args, Text label) {
    static final Carried NOTHING = new Carried("", Text.none());

    /** What concerns a command of it; nothing for what one states, where the line names somebody else. */
    static Carried of(CommandSpec command, List<Found> found, Person me) {
        boolean states = command.manner() == CommandSpec.Manner.STATES;
        if (states && found.stream().anyMatch(f -> f instanceof Found.Someone s && s.person().id() != me.id())) {
            return NOTHING;
        }
        boolean back = command.toward() == Toward.GONE;
        var args = new ArrayList<String>();
        var labels = new ArrayList<Text>();
        found.stream().filter(concerns(command)).forEach(f -> {
            args.add(f instanceof Found.Days d ? d.days(back).written() : f.written());
            labels.add(switch (f) {
                case Found.Days d -> said(d.days(back));
                case Found.Termed t -> Text.verbatim(t.term().said());
                default -> Text.verbatim(f.written());
            });
        });
        return new Carried(args.stream().distinct().collect(Collectors.joining(" ")), Text.list(labels.stream().distinct().toList()));
    }

    /** Who only says that they are there says nothing beside. */
    private static Predicate<Found> concerns(CommandSpec command) {
        boolean atOnce = command.manner() == CommandSpec.Manner.STATES && !command.listed();
        return f -> !atOnce && !(f instanceof Found.Clock)
                && !(f instanceof Found.Someone && command.manner() == CommandSpec.Manner.STATES);
    }

    private static Text said(Period days) {
        return days.from().equals(days.to()) ? Text.of("desk.day", "day", days.from())
                : Text.of("desk.days", "from", days.from(), "to", days.to());
    }
}
