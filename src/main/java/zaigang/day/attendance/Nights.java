package zaigang.day.attendance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Those of some people who are not asked with the others that day. */
    Set<Long> resting(Tx tx, LocalDate day, Stream<Long> ids) {
        NightShifts nights = on(tx, day);
        TheirSettings theirs = TheirSettings.read(tx, people, settings);
        return ids.filter(nights::has).flatMap(id -> people.find(tx, id).stream())
                .filter(p -> rests(theirs.of(p).checkIn())).map(Person::id).collect(Collectors.toSet());
    }

    private static boolean rests(CheckInSettings checkIn) {
        return checkIn.afterNight() == AfterNight.OFF || checkIn.afterNightAt().isPresent();
    }

    /** Why somebody is not asked with the others that day; {@link Text#NONE} for who is. */
    Text line(Tx tx, Person person, LocalDate day) {
        CheckInSettings checkIn = TheirSettings.read(tx, people, settings).of(person).checkIn();
        if (!rests(checkIn)) {
            return Text.none();
        }
        Optional<Text> shift = on(tx, day).of(person.id()).map(new DutyTexts(settings.zone())::title);
        return shift.map(title -> checkIn.afterNightAt()
                .map(at -> Text.of("attendance.after_night_later", "shift", title, "time", at))
                .orElseGet(() -> Text.of("attendance.after_night_off", "shift", title))).orElse(Text.none());
    }
}
