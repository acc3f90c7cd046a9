package zaigang.duty.roster;

import java.time.ZoneId;
import java.util.List;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/** Who is on duty, in chat: looked at, reminded of, told of when it changes. */
public final class RosterFeatures {
    private final List<Feature> all;
    private final DutyLines lines;

    /**
     * @param gaps what is missing on the shifts that are shown
     * @param marks what stands behind names on a day's page
     */
    public RosterFeatures(Kit kit, Rosters rosters, Gaps gaps, Marks marks) {
        ZoneId zone = kit.settings().zone();
        var words = DutyWords.of(kit.texts(), kit.dates());
        var names = new DutyNames(rosters, kit.people());
        var pages = new DutyPages(rosters, names, zone, gaps, marks);
        lines = new DutyLines(words, zone);
        all = List.of(
                new Duties(kit, rosters, pages, names, words),
                new ReminderChoices(kit, rosters.reminders()),
                new Confirmations(rosters, kit));
    }

    public List<Feature> all() {
        return all;
    }

    /** The duty of a scope in short. */
    public DutyLines lines() {
        return lines;
    }
}
