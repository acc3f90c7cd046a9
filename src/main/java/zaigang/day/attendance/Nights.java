package zaigang.day.attendance;

import java.time.LocalDate;
import zaigang.base.settings.CheckInSettings;
import zaigang.base.settings.CheckInSettings.AfterNight;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.duty.roster.DutyTexts;
import zaigang.duty.roster.NightShifts;
import zaigang.duty.takeover.TakeOvers;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/** Who is not asked with the others, since they come off a night shift that morning: the roster and the settings together. */
record Nights(Settings settings, People people, TakeOvers takeOvers) {
    NightShifts on(Tx tx, LocalDate day) {
        return takeOvers.nights(tx, day);
    }

    /** As it is for everybody on a morning, read once. */
    Morning morning(Tx tx, LocalDate day) {
        return new Morning(on(tx, day), TheirSettings.read(tx, people, settings), new DutyTexts(settings.zone()));
    }

    /** A morning's shifts and settings. */
    record Morning(NightShifts shifts, TheirSettings theirs, DutyTexts texts) {
        /** Whether somebody is not asked with the others. */
        boolean rests(Person person) {
            return shifts.has(person.id()) && Nights.rests(theirs.of(person).checkIn());
        }

        /** Why somebody is not asked with the others; {@link Text#NONE} for who is. */
        Text line(Person person) {
            CheckInSettings checkIn = theirs.of(person).checkIn();
            if (!Nights.rests(checkIn)) {
                return Text.none();
            }
            return shifts.of(person.id()).map(texts::title).map(title -> checkIn.afterNightAt()
                    .map(at -> Text.of("attendance.after_night_later", "shift", title, "time", at))
                    .orElseGet(() -> Text.of("attendance.after_night_off", "shift", title))).orElse(Text.none());
        }
    }

    private static boolean rests(CheckInSettings checkIn) {
        return checkIn.afterNight() == AfterNight.OFF || checkIn.afterNightAt().isPresent();
    }
}
