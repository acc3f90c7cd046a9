package zaigang.office.imports;

import java.util.List;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.duty.rotation.Rules;
import zaigang.duty.rotation.ShiftKind;
import zaigang.duty.rotation.TurnMember;
import zaigang.office.imports.Findings.Spot;

/** What can be wrong with the rules of a roster though each row is right. */
record TurnChecks(Findings findings) {
    void check(List<TurnShifts.Line> shifts, List<TurnPeople.Line> people, Rules rules) {
        for (int i = 1; i < shifts.size(); i++) {
            TurnShifts.Line line = shifts.get(i);
            if (shifts.subList(0, i).stream().anyMatch(s -> s.kind().name().equals(line.kind().name()))) {
                findings.error(line.spot(), "shift", Text.of("rotation.shift_twice"));
            }
            if (!line.place().equals(shifts.getFirst().place())) {
                findings.error(line.spot(), "place", Text.of("rotation.place_differs"));
            }
        }
        for (int i = 0; i < people.size(); i++) {
            person(people.get(i), people.subList(0, i), rules);
        }
        shifts.forEach(s -> enough(s.spot(), s.kind(), rules));
    }

    private void person(TurnPeople.Line line, List<TurnPeople.Line> earlier, Rules rules) {
        TurnMember member = line.member();
        List<String> names = rules.shifts().stream().map(ShiftKind::name).filter(n -> !n.isEmpty()).toList();
        if (!member.shift().isEmpty() && !names.contains(member.shift())) {
            findings.error(line.spot(), "shift", Text.of("rotation.shift_unknown", "names", Text.names(names)));
        }
        earlier.stream().filter(e -> same(e.member(), member)).findFirst().ifPresent(e -> findings.error(line.spot(), "name",
                Text.of("rotation.person_twice", "row", e.spot().number())));
        if (member.leads() && rules.shifts().stream().noneMatch(s -> s.need().leader())) {
            findings.warn(line.spot(), "turn-role", Text.of("rotation.no_leader_needed"));
        }
    }

    /** Whether two lines name one person for one shift on days of both. */
    private static boolean same(TurnMember a, TurnMember b) {
        boolean sameShift = a.shift().equals(b.shift()) || a.shift().isEmpty() || b.shift().isEmpty();
        boolean apart = a.to().isPresent() && b.from().filter(a.to().get()::isBefore).isPresent()
                || b.to().isPresent() && a.from().filter(b.to().get()::isBefore).isPresent();
        return a.who().equals(b.who()) && a.leads() == b.leads() && sameShift && !apart;
    }

    private void enough(Spot spot, ShiftKind shift, Rules rules) {
        long onDuty = turners(shift, rules, false);
        int people = shift.need().people();
        if (onDuty < (shift.inARow() ? people : 2L * people)) {
            findings.warn(spot, "people", Text.of("rotation.too_few", "count", onDuty));
        }
        if (shift.need().leader() && turners(shift, rules, true) == 0) {
            findings.warn(spot, "led", Text.of("rotation.no_leaders"));
        }
    }

    private static long turners(ShiftKind shift, Rules rules, boolean leads) {
        Stream<TurnMember> members = rules.members().stream().filter(m -> m.leads() == leads);
        return members.filter(m -> m.shift().isEmpty() || m.shift().equals(shift.name())).map(TurnMember::who).distinct().count();
    }
}
