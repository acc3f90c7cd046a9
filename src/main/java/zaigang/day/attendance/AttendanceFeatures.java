package zaigang.day.attendance;

import java.time.LocalDate;
import java.util.List;
import zaigang.away.leave.Leave;
import zaigang.away.outing.OutingDay;
import zaigang.base.settings.Settings;
import zaigang.base.workdays.Workdays;
import zaigang.duty.takeover.TakeOvers;
import zaigang.duty.vacancy.VacancyAlerts;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.People;

/**
 * The parts of attendance, put together.
 *
 * @param door through which others say what they know of somebody's day
 * @param today in which somebody says to be out on business, or back
 */
public record AttendanceFeatures(List<Feature> all, DayDoor door, OutingDay today) {
    /** Checks in on a day without the question of that day. */
    public static Keyboard onPostButton(LocalDate day) {
        return Keyboard.row(Button.of("attendance.button_on_post", CheckIns.NAME, "here", day));
    }

    public static AttendanceFeatures of(
            Settings settings, Workdays workdays, People people, Outbox outbox, Leave leave, Prompt.Extras extras,
            VacancyAlerts vacancies, TakeOvers takeOvers, Explaining explaining) {
        var calendar = new Calendar(settings, workdays);
        var attendance = new Attendance(settings);
        var nights = new Nights(settings, people, takeOvers);
        var roundOf = new RoundOf(calendar, people, nights, attendance);
        var prompt = new Prompt(calendar, people, extras, leave, attendance, nights);
        var message = new DayMessage(people, outbox, prompt);
        var door = new DayDoor(calendar, roundOf, attendance, message, leave, vacancies);
        var asking = new Asking(people, outbox, prompt, takeOvers, nights, door);
        var view = new FollowUpView(people, attendance, calendar);
        var days = new DayRecord(calendar, roundOf, people, prompt, message, leave, door);
        return new AttendanceFeatures(List.of(
                new CheckIns(calendar, prompt, new LeaveToday(calendar, prompt, leave, days), days, attendance),
                new FollowUp(people, outbox, attendance, prompt, view, calendar, door, explaining),
                new Rounds(calendar, takeOvers, door, asking, new Closing(people, outbox, asking, attendance, view))), door, days);
    }
}
