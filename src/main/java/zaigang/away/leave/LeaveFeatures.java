package zaigang.away.leave;

import java.time.LocalDateTime;
import java.util.List;
import zaigang.base.workdays.Period;
import zaigang.spine.approval.Deciders;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/**
 * The parts of leave, put together.
 *
 * @param leave what others ask of leave, and tell it
 * @param deciders who decides about whom, for leave and whatever else is decided above
 */
public record LeaveFeatures(List<Feature> all, Leave leave, Deciders deciders) {
    /** @param consequences what leave would mean for others */
    public static LeaveFeatures of(Kit kit, CheckInButton checkIn, Consequences consequences) {
        var deciders = new Deciders(kit, away(kit));
        var leave = new Leave(kit, deciders, new LeaveTools(kit, checkIn, consequences));
        return new LeaveFeatures(List.of(leave), leave, deciders);
    }

    private static Deciders.Away away(Kit kit) {
        return (tx, person) -> {
            LocalDateTime now = LocalDateTime.ofInstant(tx.now(), kit.settings().zone());
            return Absences.of(tx, person.id(), Period.of(now.toLocalDate())).keepsAway(person.id(), now);
        };
    }
}
