package zaigang.duty.roster;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import zaigang.base.settings.DaySettings;
import zaigang.base.settings.Lead;

/**
 * What somebody has chosen instead of the county's reminders.
 *
 * @param beforeMin minutes before a shift begins; empty where that reminder is not wanted
 */
record ReminderChoice(boolean workday, boolean evening, Optional<Long> beforeMin) {
    /** As the settings have it: where a choice begins. */
    static ReminderChoice of(DaySettings settings) {
        Set<Lead> leads = settings.duty().reminders();
        return new ReminderChoice(leads.contains(Lead.WORKDAY), leads.contains(Lead.EVENING),
                leads.contains(Lead.BEFORE) ? Optional.of(settings.duty().reminderBefore().toMinutes()) : Optional.empty());
    }

    /** This choice but for one reminder: 0 for not at all, else 1, or minutes before the beginning. */
    ReminderChoice with(Lead lead, long value) {
        return switch (lead) {
            case WORKDAY -> new ReminderChoice(value > 0, evening, beforeMin);
            case EVENING -> new ReminderChoice(workday, value > 0, beforeMin);
            case BEFORE -> new ReminderChoice(workday, evening, Optional.of(value).filter(minutes -> minutes > 0));
        };
    }

    LeadTimes over(DaySettings settings) {
        Set<Lead> leads = EnumSet.noneOf(Lead.class);
        if (workday) {
            leads.add(Lead.WORKDAY);
        }
        if (evening) {
            leads.add(Lead.EVENING);
        }
        if (beforeMin.isPresent()) {
            leads.add(Lead.BEFORE);
        }
        return new LeadTimes(leads, beforeMin.map(Duration::ofMinutes).orElse(Duration.ZERO), settings);
    }
}
