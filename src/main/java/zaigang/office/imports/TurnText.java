package zaigang.office.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.duty.rotation.ShiftKind;
import zaigang.duty.rotation.TurnMember;
import zaigang.duty.rotation.Turner;

/** What a file does to a rotation, in words. */
record TurnText(TurnPlan plan) {
    Text head() {
        return Text.of("rotation.sheet", "roster", plan.roster(), "place", place(plan.place()),
                "shifts", plan.after().shifts().size(), "people", count(false), "leaders", count(true));
    }

    private long count(boolean leads) {
        return plan.after().members().stream().filter(m -> m.leads() == leads).map(TurnMember::who).distinct().count();
    }

    private static Text place(TurnPlace place) {
        return place.kind() == TurnPlace.Kind.COUNTY ? Text.of("rotation.county") : Text.verbatim(place.name());
    }

    /** The shifts that are new or changed, then who comes, goes or has another place in the order. */
    Text details(int lines) {
        List<Text> shifts = plan.after().shifts().stream().filter(s -> !plan.before().shifts().contains(s))
                .map(TurnText::shift).toList();
        List<String> gone = plan.before().shifts().stream().map(ShiftKind::name)
                .filter(n -> plan.after().shifts().stream().noneMatch(s -> s.name().equals(n))).toList();
        List<Turner> before = TurnPlan.turners(plan.before());
        List<Turner> after = TurnPlan.turners(plan.after());
        List<Turner> coming = after.stream().filter(w -> !before.contains(w)).toList();
        List<Turner> going = before.stream().filter(w -> !after.contains(w)).toList();
        boolean otherwise = coming.isEmpty() && going.isEmpty() && !plan.before().members().equals(plan.after().members());
        return Text.lines(Stream.of(
                shifts.stream().limit(lines),
                Stream.of(gone.isEmpty() ? Text.none() : Text.of("rotation.shifts_gone", "names", Text.names(gone)),
                        named("rotation.coming", coming, lines), named("rotation.going", going, lines),
                        otherwise ? Text.of("rotation.otherwise") : Text.none(),
                        plan.place().equals(plan.placeBefore()) ? Text.none()
                                : Text.of("rotation.other_place",
                                        "before", place(plan.placeBefore()), "after", place(plan.place()))))
                .flatMap(s -> s).toList());
    }

    private Text named(String key, List<Turner> who, int lines) {
        Text names = Text.names(who.stream().limit(3L * lines).map(plan::name).toList());
        return who.isEmpty() ? Text.none() : Text.of(key, "count", who.size(), "names", names);
    }

    private static Text shift(ShiftKind s) {
        long minutes = s.starts().toSecondOfDay() / 60 + s.lasts().toMinutes();
        return Text.of("rotation.shift_line", "shift", s.name().isEmpty() ? "" : s.name() + " ", "from", s.starts(),
                "next", minutes >= 24 * 60 ? Text.of("rotation.next_day") : Text.none(), "to", s.starts().plus(s.lasts()),
                "people", s.need().people(), "led", s.need().leader() ? Text.of("rotation.with_leader") : Text.none(),
                "every", s.everyDays() == 1 ? Text.of("rotation.each_day")
                        : Text.of("rotation.each_days", "count", s.everyDays()),
                "days", word("rotation.days_", s.days()), "apart", word("rotation.apart_", s.apart()), "anchor", s.anchor());
    }

    private static Text word(String prefix, Enum<?> value) {
        return Text.of(prefix + value.name().toLowerCase(Locale.ROOT));
    }
}
