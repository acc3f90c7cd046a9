package zaigang.duty.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zaigang.base.settings.DaySettings;
import zaigang.base.settings.Lead;
import zaigang.base.settings.QuietHours;
import zaigang.base.settings.Settings;
import zaigang.base.workdays.Workdays;

class LeadTimesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DaySettings COUNTY = Settings.DEFAULT.county();
    private static final QuietHours QUIET = COUNTY.quietHours();
    private static final Workdays WORKDAYS = Workdays.builtIn();
    private static final Set<Lead> ALL = EnumSet.allOf(Lead.class);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static DaySettings with(LocalTime evening, Duration before, QuietHours quiet) {
        var duty = COUNTY.duty();
        return new DaySettings(COUNTY.checkIn(), COUNTY.digest(), quiet, new zaigang.base.settings.DutySettings(duty.starts(), duty.lasts(),
                duty.reminders(), duty.workdayReminder(), evening, before, duty.groupRoster()),
                COUNTY.exchange(), COUNTY.takeOver(), COUNTY.spot());
    }

    private static Map<Lead, Moment> moments(LeadTimes times, String begins) {
        return times.moments(at(begins), ZONE, WORKDAYS);
    }

    private static Optional<Instant> due(Lead lead, String begins, DaySettings settings) {
        return Optional.ofNullable(moments(LeadTimes.of(settings), begins).get(lead)).map(Moment::at);
    }

    private static Optional<Instant> workday(String begins, Lead... others) {
        var leads = EnumSet.of(Lead.WORKDAY, others);
        return Optional.ofNullable(moments(new LeadTimes(leads, Duration.ofHours(1), COUNTY), begins).get(Lead.WORKDAY))
                .map(Moment::at);
    }

    @Test
    void the_evening_reminder_holds_until_the_next_one_and_that_until_an_hour_into_the_shift() {
        assertThat(moments(LeadTimes.of(COUNTY), "2027-01-01T08:00")).isEqualTo(Map.of(
                Lead.EVENING, new Moment(at("2026-12-31T19:00"), at("2027-01-01T07:00")),
                Lead.BEFORE, new Moment(at("2027-01-01T07:00"), at("2027-01-01T09:00"))));
    }

    @Test
    void quiet_hours_pull_reminders_forward_over_midnight_too() {
        assertThat(due(Lead.BEFORE, "2027-01-01T07:59", COUNTY)).contains(at("2026-12-31T21:29"));
        assertThat(due(Lead.BEFORE, "2027-01-01T22:45", COUNTY)).contains(at("2027-01-01T21:29"));
        var late = with(LocalTime.of(22, 0), Duration.ofHours(1), QUIET);
        assertThat(due(Lead.EVENING, "2027-01-01T08:00", late)).contains(at("2026-12-31T21:29"));
    }

    @Test
    void quiet_hours_of_no_length_change_nothing() {
        var never = with(LocalTime.of(23, 0), Duration.ofHours(1), new QuietHours(LocalTime.NOON, LocalTime.NOON));
        assertThat(due(Lead.EVENING, "2027-01-01T08:00", never)).contains(at("2026-12-31T23:00"));
        assertThat(due(Lead.BEFORE, "2027-01-01T06:00", never)).contains(at("2027-01-01T05:00"));
    }

    @Test
    void a_second_reminder_that_would_not_come_after_the_first_is_left_out() {
        var early = with(LocalTime.of(21, 0), Duration.ofHours(11), QUIET);
        assertThat(moments(LeadTimes.of(early), "2027-01-01T08:00")).containsOnlyKeys(Lead.EVENING);
        assertThat(moments(LeadTimes.of(early), "2027-01-01T08:00").get(Lead.EVENING).uselessFrom())
                .isEqualTo(at("2027-01-01T08:00"));
    }

    @Test
    void on_friday_people_are_told_of_the_weekend_and_of_monday() {
        assertThat(workday("2026-11-30T08:00", Lead.EVENING)).contains(at("2026-11-27T16:00"));
        assertThat(workday("2026-11-29T20:00", Lead.EVENING)).contains(at("2026-11-27T16:00"));
        assertThat(workday("2026-11-28T08:00")).contains(at("2026-11-27T16:00"));
    }

    @Test
    void where_the_last_working_day_is_the_day_before_the_evening_reminder_is_enough() {
        assertThat(workday("2026-12-01T08:00", Lead.EVENING)).isEmpty();
        assertThat(workday("2026-12-01T08:00")).contains(at("2026-11-30T16:00"));
        assertThat(workday("2026-12-01T08:00", Lead.BEFORE)).contains(at("2026-11-30T16:00"));
    }

    @Test
    void before_the_national_day_holiday_people_are_told_on_its_eve_and_a_make_up_sunday_is_a_working_day() {
        // 2026: off from 1 to 7 October, worked on Sunday 20 September and Saturday 10 October.
        assertThat(workday("2026-10-05T08:00", Lead.EVENING)).contains(at("2026-09-30T16:00"));
        assertThat(workday("2026-10-08T08:00", Lead.EVENING)).contains(at("2026-09-30T16:00"));
        assertThat(workday("2026-09-21T08:00")).contains(at("2026-09-20T16:00"));
        assertThat(workday("2026-09-21T08:00", Lead.EVENING)).isEmpty();
        assertThat(workday("2026-10-11T08:00")).contains(at("2026-10-10T16:00"));
    }

    @Test
    void on_the_first_of_march_of_a_leap_year_the_day_before_is_the_29th_of_february() {
        assertThat(due(Lead.EVENING, "2028-03-01T08:00", COUNTY)).contains(at("2028-02-29T19:00"));
        assertThat(workday("2028-03-01T08:00")).contains(at("2028-02-29T16:00"));
    }

    @Test
    void where_clocks_change_reminders_keep_the_time_on_the_wall() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant begins = LocalDateTime.parse("2027-03-28T08:00").atZone(berlin).toInstant();
        var moments = LeadTimes.of(COUNTY).moments(begins, berlin, WORKDAYS);
        assertThat(moments.get(Lead.EVENING).at()).isEqualTo(LocalDateTime.parse("2027-03-27T19:00").atZone(berlin).toInstant());
        assertThat(moments.get(Lead.BEFORE).at()).isEqualTo(begins.minus(Duration.ofHours(1)));
    }

    @Test
    void reminders_come_one_after_the_other_before_the_shift_and_outside_quiet_hours_whatever_is_chosen() {
        for (long seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            Set<Lead> leads = EnumSet.noneOf(Lead.class);
            ALL.stream().filter(l -> random.nextBoolean()).forEach(leads::add);
            var times = new LeadTimes(leads, Duration.ofMinutes(1 + random.nextInt(720)),
                    with(LocalTime.of(random.nextInt(24), random.nextInt(60)), Duration.ofHours(1), QUIET));
            var begins = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(360)).atTime(random.nextInt(24), 0)
                    .atZone(ZONE).toInstant();
            var moments = times.moments(begins, ZONE, WORKDAYS);
            Instant last = Instant.MIN;
            for (Lead lead : Lead.values()) {
                if (moments.containsKey(lead)) {
                    Moment moment = moments.get(lead);
                    assertThat(moment.at()).as("seed %d, %s", seed, lead).isAfter(last).isBefore(begins);
                    assertThat(QUIET.contains(moment.at().atZone(ZONE).toLocalTime())).as("seed %d", seed).isFalse();
                    assertThat(moment.uselessFrom()).as("seed %d", seed).isAfter(moment.at());
                    last = moment.at();
                }
            }
            assertThat(leads).as("seed %d", seed).containsAll(moments.keySet());
            assertThat(moments.isEmpty()).as("seed %d", seed).isEqualTo(leads.isEmpty());
        }
    }

    private static Moment.ToDo verdict(Moment moment, String now) {
        return moment.verdict(at(now), QUIET, ZONE);
    }

    @Test
    void a_verdict_respects_time_and_quiet_hours() {
        var moment = new Moment(at("2026-12-31T19:00"), at("2027-01-01T08:00"));
        assertThat(verdict(moment, "2026-12-31T18:59")).isEqualTo(new Moment.ToDo.Wait(at("2026-12-31T19:00")));
        assertThat(verdict(moment, "2026-12-31T19:00")).isEqualTo(new Moment.ToDo.Tell());
        assertThat(verdict(moment, "2026-12-31T22:00")).isEqualTo(new Moment.ToDo.Wait(at("2027-01-01T07:00")));
        assertThat(verdict(moment, "2027-01-01T03:00")).isEqualTo(new Moment.ToDo.Wait(at("2027-01-01T07:00")));
        assertThat(verdict(moment, "2027-01-01T07:00")).isEqualTo(new Moment.ToDo.Tell());
        assertThat(verdict(moment, "2027-01-01T08:00")).isEqualTo(new Moment.ToDo.TooLate());
        var brief = new Moment(at("2026-12-31T19:00"), at("2027-01-01T06:30"));
        assertThat(verdict(brief, "2027-01-01T06:00")).isEqualTo(new Moment.ToDo.TooLate());
    }
}
