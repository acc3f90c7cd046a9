package zaigang.duty.exchange;

import java.util.List;
import zaigang.duty.roster.Rosters;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/**
 * Swaps and covers, put together.
 *
 * @param takers who could fill a vacancy
 */
public record ExchangeFeatures(List<Feature> all, Takers takers) {
    /** @param absences who was verified absent: their places can be taken at once */
    public static ExchangeFeatures of(Kit kit, Rosters rosters, VerifiedAbsences absences) {
        var sources = new ExchangeSources(kit.people(), rosters, kit.settings());
        var shifts = new Shifts(sources, absences);
        return new ExchangeFeatures(
                List.of(new Swaps(kit, sources), new Covers(kit, shifts)), new Takers(shifts));
    }
}
