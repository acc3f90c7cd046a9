package zaigang.month.myrecord;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import zaigang.away.leave.Half;
import zaigang.base.settings.CheckInSettings;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.DayKind;
import zaigang.base.workdays.Workdays;
import zaigang.day.attendance.Answer;
import zaigang.day.attendance.StateText;
import zaigang.day.deeds.Deeds;
import zaigang.duty.roster.DutyTexts;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/** A day in words: its state and why, who recorded what and when, what was explained, leave, shifts. */
record DayText(People people, Settings settings, Workdays workdays, OwnRecords records) {
    /** @param own what was read of this day */
    Text of(Tx tx, Person person, OwnRecord own) {
        LocalDate day = own.period().from();
        List<Answer> answers = records.attendance().answers(tx, person.id(), day);
        return Text.paragraphs(
                Text.lines(Text.of("record.day", "date", day, "closed", own.closed() ? Text.of("record.closed") : Text.none()),
                        own.day(day).map(d -> StateText.withTime(d.state(), zone())).orElseGet(() -> without(tx, person, own)),
                        Text.lines(answers.stream().filter(a -> !said(a, answers)).map(a -> answer(tx, a)).toList()),
                        records.corrections().course(tx, person.id(), day)),
                own.leave().isEmpty() ? Text.none() : Text.of("record.leave", "lines", Text.lines(own.leave().stream()
                        .map(l -> records.leave().course(tx, l.request())).toList())),
                Text.lines(own.duties().stream().map(d -> duty(d, person)).toList()),
                Deeds.of(tx, person.id(), day));
    }

    private ZoneId zone() {
        return settings.zone();
    }

    /** Why there is no state. */
    private Text without(Tx tx, Person person, OwnRecord own) {
        LocalDate day = own.period().from();
        if (!person.cadre()) {
            return Text.of("record.no_check_in");
        }
        CheckInSettings checkIn = TheirSettings.read(tx, people, settings).of(person).checkIn();
        if (!checkIn.days().include(day, workdays::isWorkday)) {
            return workdays.kind(day) instanceof DayKind.Holiday holiday
                    ? Text.of("record.holiday", "name", holiday.name()) : Text.of("record.rest_day");
        }
        if (!tx.now().isBefore(day.atTime(checkIn.at()).atZone(zone()).toInstant())) {
            return Text.of("record.not_recorded");
        }
        return own.approved(day).size() == Half.values().length ? Text.none() : Text.of("record.still_to_come");
    }

    /** The state tells of the person's own answer, as long as nobody has put something else in its place. */
    private static boolean said(Answer answer, List<Answer> all) {
        return answer.byOneself() && answer.kind() != Answer.Kind.LEAVE_ASKED && answer.equals(all.getLast());
    }

    private Text answer(Tx tx, Answer answer) {
        return Text.of("record.recorded", "by", answer.byOneself() ? Text.of("record.by_oneself") : Text.of("record.by",
                        "name", people.find(tx, answer.byPerson()).map(Person::name).orElse("")),
                "date", LocalDate.ofInstant(answer.at(), zone()), "time", time(answer.at()), "what", what(answer));
    }

    private static Text what(Answer answer) {
        return Text.of(switch (answer.kind()) {
            case ON_POST -> "attendance.state_on_post";
            case OUT -> "attendance.state_out";
            case ABSENT -> "attendance.state_absent";
            case LEAVE_ASKED -> "attendance.button_leave";
        });
    }

    private LocalTime time(Instant at) {
        return LocalTime.ofInstant(at, zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    private Text duty(OwnRecord.OfDuty duty, Person person) {
        return Text.of("record.duty", "title", DutyTexts.spaced(Text.verbatim(duty.duty().roster()),
                        MonthText.title(duty, person, zone())),
                "company", new DutyTexts(zone()).company(duty.duty(), person));
    }
}
