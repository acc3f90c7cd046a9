package zaigang.duty.export;

import java.util.List;
import zaigang.duty.roster.Rosters;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/** Rosters outside the chat: as sheets, as empty ones to fill in, as a calendar. */
public final class ExportFeatures {
    private final List<Feature> all;

    public ExportFeatures(Kit kit, Rosters rosters, SheetReadBack readBack) {
        all = List.of(new RosterSheets(kit, rosters, readBack), new DutyCalendar(kit, rosters), new Templates(kit));
    }

    public List<Feature> all() {
        return all;
    }
}
