package zaigang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import zaigang.settings.DaySettings;
import zaigang.settings.QuietHours;
import zaigang.settings.Settings;

class ReminderTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DaySettings COUNTY = Settings.DEFAULT.county();
    private static final QuietHours QUIET = COUNTY.quietHours();

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static DaySettings with(LocalTime evening, Duration before, QuietHours quiet) {
        return new DaySettings(COUNTY.checkIn(), COUNTY.digest(), quiet, new zaigang.settings.Duty(
                COUNTY.duty().starts(), COUNTY.duty().lasts(), evening, before), COUNTY.exchange(), COUNTY.takeOver(), COUNTY.spot());
    }

    private static Instant due(Reminder reminder, String begins, DaySettings settings) {
        return reminder.moment(at(begins), settings, ZONE).orElseThrow().at();
    }

    @Test
    void the_evening_reminder_holds_until_the_next_one_and_that_until_an_hour_into_the_shift() {
        Instant begins = at("2027-01-01T08:00");
        assertThat(Reminder.EVENING.moment(begins, COUNTY, ZONE))
                .contains(new Moment(at("2026-12-31T19:00"), at("2027-01-01T07:00")));
        assertThat(Reminder.BEFORE.moment(begins, COUNTY, ZONE))
                .contains(new Moment(at("2027-01-01T07:00"), at("2027-01-01T09:00")));
    }

    @Test
    void quiet_hours_pull_reminders_forward_over_midnight_too() {
        assertThat(due(Reminder.BEFORE, "2027-01-01T07:59", COUNTY)).isEqualTo(at("2026-12-31T21:29"));
        assertThat(due(Reminder.BEFORE, "2027-01-01T22:45", COUNTY)).isEqualTo(at("2027-01-01T21:29"));
        var late = with(LocalTime.of(22, 0), Duration.ofHours(1), QUIET);
        assertThat(due(Reminder.EVENING, "2027-01-01T08:00", late)).isEqualTo(at("2026-12-31T21:29"));
    }

    @Test
    void quiet_hours_of_no_length_change_nothing() {
        var never = with(LocalTime.of(23, 0), Duration.ofHours(1), new QuietHours(LocalTime.NOON, LocalTime.NOON));
        assertThat(due(Reminder.EVENING, "2027-01-01T08:00", never)).isEqualTo(at("2026-12-31T23:00"));
        assertThat(due(Reminder.BEFORE, "2027-01-01T06:00", never)).isEqualTo(at("2027-01-01T05:00"));
    }

    @Test
    void a_second_reminder_that_would_not_come_after_the_first_is_left_out() {
        var early = with(LocalTime.of(21, 0), Duration.ofHours(11), QUIET);
        assertThat(Reminder.BEFORE.moment(at("2027-01-01T08:00"), early, ZONE)).isEmpty();
        assertThat(Reminder.EVENING.moment(at("2027-01-01T08:00"), early, ZONE).orElseThrow().uselessFrom())
                .isEqualTo(at("2027-01-01T08:00"));
    }

    private static Moment.Verdict verdict(Moment moment, String now) {
        return moment.verdict(at(now), QUIET, ZONE);
    }

    @Test
    void a_verdict_respects_time_and_quiet_hours() {
        var moment = new Moment(at("2026-12-31T19:00"), at("2027-01-01T08:00"));
        assertThat(verdict(moment, "2026-12-31T18:59")).isEqualTo(new Moment.Verdict.Wait(at("2026-12-31T19:00")));
        assertThat(verdict(moment, "2026-12-31T19:00")).isEqualTo(new Moment.Verdict.Tell());
        assertThat(verdict(moment, "2026-12-31T22:00")).isEqualTo(new Moment.Verdict.Wait(at("2027-01-01T07:00")));
        assertThat(verdict(moment, "2027-01-01T03:00")).isEqualTo(new Moment.Verdict.Wait(at("2027-01-01T07:00")));
        assertThat(verdict(moment, "2027-01-01T07:00")).isEqualTo(new Moment.Verdict.Tell());
        assertThat(verdict(moment, "2027-01-01T08:00")).isEqualTo(new Moment.Verdict.TooLate());
        var brief = new Moment(at("2026-12-31T19:00"), at("2027-01-01T06:30"));
        assertThat(verdict(brief, "2027-01-01T06:00")).isEqualTo(new Moment.Verdict.TooLate());
    }
}
