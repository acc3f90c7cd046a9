package zaigang.duty.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a roster is filled by turns: its shifts, and who takes turns on them, in the order of the turns. */
public record Rules(List<ShiftKind> shifts, List<TurnMember> members) {
    public static final Rules NONE = new Rules(List.of(), List.of());

    public Rules {
        shifts = List.copyOf(shifts);
        members = List.copyOf(members);
    }

    public boolean isEmpty() {
        return shifts.isEmpty();
    }

    /** Those who take turns on a shift, as duty leaders or on duty. */
    List<TurnMember> turns(ShiftKind shift, boolean leading) {
        return members.stream()
                .filter(m -> m.leads() == leading && (m.shift().isEmpty() || m.shift().equals(shift.name()))).toList();
    }

    /** The first day of any shift. */
    public Optional<LocalDate> begins() {
        return shifts.stream().map(ShiftKind::anchor).min(LocalDate::compareTo);
    }

    /** The last day of all shifts; empty where one goes on, or there is none. */
    public Optional<LocalDate> ends() {
        return shifts.stream().allMatch(s -> s.until().isPresent())
                ? shifts.stream().flatMap(s -> s.until().stream()).max(LocalDate::compareTo)
                : Optional.empty();
    }

    /** As a sheet says them: without when members were entered. */
    public Rules asWritten() {
        return new Rules(shifts, members.stream().map(TurnMember::asWritten).toList());
    }
}
