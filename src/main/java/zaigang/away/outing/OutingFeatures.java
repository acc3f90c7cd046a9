package zaigang.away.outing;

import java.util.List;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/** The parts of outings, put together. */
public record OutingFeatures(List<Feature> all) {
    /** @param today the record of today, which says what becomes of it when somebody goes out or is back */
    public static OutingFeatures of(Kit kit, OutingDay today) {
        return new OutingFeatures(List.of(new OutingCommands(kit, today)));
    }
}
