package zaigang.attendance;

import java.time.LocalDate;
import java.util.List;
import zaigang.chat.Button;
import zaigang.chat.Feature;
import zaigang.chat.Keyboard;
import zaigang.leave.Leave;
import zaigang.outbox.Outbox;
import zaigang.outing.OutingDay;
import zaigang.people.People;
import zaigang.settings.Settings;
import zaigang.takeover.TakeOvers;
import zaigang.workdays.Workdays;

/**
 * The parts of attendance, put together.
 *
 * @param onDuty through which others say what they have found about somebody's day
 * @param today in which somebody says to be out on business, or back
 */
public record AttendanceFeatures(List<Feature> all, OnDuty onDuty, OutingDay today) {
    /** Checks in on a day without the question of that day. */
    public static Keyboard onPostButton(LocalDate day) {
        return Keyboard.row(Button.of("attendance.button_on_post", CheckIns.NAME, "here", day));
    }

    /** From now on taking over a shift counts as the answer of the day. */
    public static AttendanceFeatures of(
            Settings settings, Workdays workdays, People people, Outbox outbox, Leave leave, Prompt.Extras extras,
            FollowUp.Absences absences, TakeOvers takeOvers, Explaining explaining) {
        var calendar = new Calendar(settings, workdays);
        var attendance = new Attendance(settings);
        var nights = new Nights(settings, people, takeOvers);
        var roundOf = new RoundOf(calendar, people, nights);
        var prompt = new Prompt(calendar, people, extras, leave, attendance, nights);
        var asking = new Asking(people, outbox, prompt, takeOvers, nights);
        var view = new FollowUpView(people, attendance, calendar);
        var findings = new Findings(calendar, people, prompt, asking, attendance, leave, absences);
        var onDuty = new OnDuty(calendar, roundOf, people, prompt, asking, attendance, leave, findings);
        var days = new DayRecord(calendar, roundOf, people, prompt, asking, leave, attendance);
        takeOvers.onPost(onDuty);
        return new AttendanceFeatures(List.of(
                new CheckIns(calendar, prompt, new LeaveToday(calendar, prompt, leave, days), days),
                new FollowUp(people, outbox, attendance, prompt, view, calendar, findings, explaining),
                new Rounds(calendar, takeOvers, asking, new Closing(people, outbox, asking, attendance, view))), onDuty, days);
    }
}
