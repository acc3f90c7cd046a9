package zaigang.base.settings;

import java.util.ArrayList;
import java.util.List;
import zaigang.base.text.Text;

/** The settings of a day's course, which can differ between townships and teams. */
public record DaySettings(
        CheckInSettings checkIn, DigestSettings digest, QuietHours quietHours, DutySettings duty, ExchangeSettings exchange,
        TakeOverSettings takeOver, SpotSettings spot) {
    /** These settings with another check-in. */
    public DaySettings with(CheckInSettings other) {
        return new DaySettings(other, digest, quietHours, duty, exchange, takeOver, spot);
    }

    /** These settings with another take-over. */
    public DaySettings with(TakeOverSettings other) {
        return new DaySettings(checkIn, digest, quietHours, duty, exchange, other, spot);
    }

    /** These settings with other spot checks. */
    public DaySettings with(SpotSettings other) {
        return new DaySettings(checkIn, digest, quietHours, duty, exchange, takeOver, other);
    }

    /** What cannot hold together; empty in any settings that were read from a file, but for rare mixtures of overrides. */
    List<Text> contradictions() {
        var found = new ArrayList<>(checkIn.contradictions());
        if (takeOver.townshipAfter().compareTo(takeOver.leaderAfter()) < 0) {
            found.add(Text.of("files.township-before-leader", "leader", takeOver.leaderAfter().toMinutes(),
                    "township", takeOver.townshipAfter().toMinutes()));
        }
        return found;
    }

    /** What can hold but is probably not meant. */
    List<Text> doubts() {
        var doubts = new ArrayList<Text>();
        if (quietHours.contains(checkIn.at())) {
            doubts.add(Text.of("files.check-in-in-quiet-hours", "at", checkIn.at()));
        }
        if (duty.reminders().contains(Lead.EVENING) && quietHours.contains(duty.eveningReminder())) {
            doubts.add(Text.of("files.reminder-in-quiet-hours", "at", duty.eveningReminder()));
        }
        return doubts;
    }
}
