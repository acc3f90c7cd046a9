package zaigang.day.attendance;

import java.time.LocalDate;
import java.util.List;
import zaigang.away.leave.Leave;
import zaigang.away.outing.OutingDay;
import zaigang.duty.takeover.TakeOvers;
import zaigang.duty.vacancy.VacancyAlerts;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.kit.Kit;

/**
 * The parts of attendance, put together.
 *
 * @param door through which others say what they know of somebody's day
 * @param questions with which somebody is asked once more
 * @param today in which somebody says to be out on business, or back
 */
public record AttendanceFeatures(List<Feature> all, DayDoor door, RoundQuestions questions, OutingDay today) {
    /** Checks in on a day without the question of that day. */
    public static Keyboard onPostButton(LocalDate day) {
        return Keyboard.row(CheckInVerbs.HERE.button("attendance.button_on_post", day));
    }

    /** @param attendance made before, since others ask it too */
    public static AttendanceFeatures of(Kit kit, Attendance attendance, Leave leave, Prompt.Extras extras,
            VacancyAlerts vacancies, TakeOvers takeOvers) {
        var calendar = new Calendar(kit.settings(), kit.workdays());
        var nights = new Nights(kit.settings(), kit.people(), takeOvers);
        var roundOf = new RoundOf(calendar, kit.people(), nights, attendance);
        var prompt = new Prompt(calendar, kit.people(), extras, leave, attendance, nights);
        var message = new DayMessage(kit.people(), kit.outbox(), prompt);
        var door = new DayDoor(calendar, roundOf, attendance, message, leave, vacancies);
        var questions = new RoundQuestions(kit.people(), kit.outbox(), prompt, takeOvers, door);
        var days = new DayRecord(calendar, roundOf, kit.people(), prompt, message, leave, door);
        return new AttendanceFeatures(List.of(
                new CheckIns(calendar, prompt, new LeaveToday(calendar, prompt, leave, days), days, attendance),
                new Rounds(calendar, takeOvers, door, questions)), door, questions, days);
    }
}
