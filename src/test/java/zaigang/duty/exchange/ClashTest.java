package zaigang.duty.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zaigang.away.leave.Half;
import zaigang.away.leave.Span;
import zaigang.base.text.Language;
import zaigang.duty.exchange.Clash.Until;
import zaigang.duty.exchange.Clash.Why;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Need;
import zaigang.spine.people.Person;

/** What speaks against taking a shift. */
class ClashTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private ZoneId zone = SHANGHAI;
    private Instant now = Instant.parse("2026-11-30T02:00:00Z");

    private static Person person(long id, boolean active) {
        return new Person(id, "P" + id, "", "", "", "", true, Optional.empty(), Optional.empty(), Optional.empty(),
                Language.ZH, active, LocalDate.of(2026, 1, 1));
    }

    private Duty duty(long id, String from, String to, Person... on) {
        Instant begins = LocalDateTime.parse(from).atZone(zone).toInstant();
        Instant ends = LocalDateTime.parse(to).atZone(zone).toInstant();
        return new Duty(id, "r", LocalDateTime.parse(from).toLocalDate(), "", begins, ends, List.of(), List.of(), List.of(on), "",
                new Need(1, false));
    }

    private Optional<Why> clash(Duty shift, List<Duty> duties, String... leave) {
        return clash(shift, duties, Set.of(), Until.BEGINNING, leave);
    }

    private Optional<Why> clash(Duty shift, List<Duty> duties, Set<Long> givenUp, Until until, String... leave) {
        List<Span> away = Arrays.stream(leave).map(ClashTest::span).toList();
        var taking = new Clash.Taking(person(1, true), shift, false, false, duties, givenUp,
                halves -> away.stream().anyMatch(halves::overlaps));
        return Clash.of(taking, until, now, zone).map(Clash::why);
    }

    /** A day, with an a or a p behind it where it is only the morning or the afternoon. */
    private static Span span(String written) {
        LocalDate day = LocalDate.parse(written.substring(0, 10));
        return written.length() == 10 ? Span.of(day)
                : Span.of(day, written.endsWith("a") ? Half.MORNING : Half.AFTERNOON);
    }

    @Test
    void a_night_shift_clashes_with_the_morning_that_it_reaches_into_and_not_with_what_follows_it() {
        Duty night = duty(1, "2026-12-04T20:00", "2026-12-05T08:00");
        assertThat(clash(night, List.of(duty(2, "2026-12-05T07:59", "2026-12-05T12:00")))).contains(Why.DOUBLE_DUTY);
        assertThat(clash(night, List.of(duty(2, "2026-12-05T08:00", "2026-12-05T20:00")))).isEmpty();
        assertThat(clash(night, List.of(duty(2, "2026-12-04T08:00", "2026-12-04T20:00")))).isEmpty();
        assertThat(clash(night, List.of(duty(2, "2026-12-03T20:00", "2026-12-07T08:00")))).contains(Why.DOUBLE_DUTY);
    }

    @Test
    void leave_on_any_day_that_a_shift_touches_counts() {
        Duty night = duty(1, "2026-12-31T20:00", "2027-01-01T08:00");
        assertThat(clash(night, List.of(), "2026-12-31")).contains(Why.ON_LEAVE);
        assertThat(clash(night, List.of(), "2027-01-01")).contains(Why.ON_LEAVE);
        assertThat(clash(night, List.of(), "2026-12-30", "2027-01-02")).isEmpty();
        assertThat(clash(duty(2, "2026-12-31T12:00", "2027-01-01T00:00"), List.of(), "2027-01-01")).isEmpty();
    }

    @Test
    void half_a_day_of_leave_counts_where_the_shift_has_that_half() {
        Duty night = duty(1, "2026-12-04T20:00", "2026-12-05T08:00");
        assertThat(clash(night, List.of(), "2026-12-04a", "2026-12-05p")).isEmpty();
        assertThat(clash(night, List.of(), "2026-12-04p")).contains(Why.ON_LEAVE);
        assertThat(clash(night, List.of(), "2026-12-05a")).contains(Why.ON_LEAVE);
        Duty day = duty(2, "2026-12-04T08:00", "2026-12-05T08:00");
        assertThat(clash(day, List.of(), "2026-12-04p")).contains(Why.ON_LEAVE);
        assertThat(clash(day, List.of(), "2026-12-05p")).isEmpty();
        Duty morning = duty(3, "2026-12-04T08:00", "2026-12-04T12:00");
        assertThat(clash(morning, List.of(), "2026-12-04p")).isEmpty();
        assertThat(clash(morning, List.of(), "2026-12-04a")).contains(Why.ON_LEAVE);
    }

    @Test
    void what_is_over_of_a_running_shift_is_no_matter_of_leave() {
        Duty running = duty(1, "2026-11-30T08:00", "2026-12-01T08:00");
        now = LocalDateTime.parse("2026-11-30T12:00").atZone(zone).toInstant();
        assertThat(clash(running, List.of(), Set.of(), Until.END, "2026-11-30a")).isEmpty();
        now = now.minusMillis(1);
        assertThat(clash(running, List.of(), Set.of(), Until.END, "2026-11-30a")).contains(Why.ON_LEAVE);
    }

    @Test
    void a_shift_over_the_new_year_clashes_with_one_of_new_years_day() {
        Duty night = duty(1, "2026-12-31T20:00", "2027-01-01T08:00");
        assertThat(clash(night, List.of(duty(2, "2027-01-01T00:00", "2027-01-02T00:00")))).contains(Why.DOUBLE_DUTY);
        assertThat(clash(night, List.of(duty(2, "2027-01-01T08:00", "2027-01-02T08:00")))).isEmpty();
    }

    @Test
    void a_shift_given_away_in_the_same_deal_is_no_clash() {
        Duty shift = duty(1, "2026-12-04T08:00", "2026-12-05T08:00");
        Duty own = duty(2, "2026-12-04T20:00", "2026-12-05T08:00");
        assertThat(clash(shift, List.of(own), Set.of(2L), Until.BEGINNING)).isEmpty();
        assertThat(clash(shift, List.of(own), Set.of(3L), Until.BEGINNING)).contains(Why.DOUBLE_DUTY);
    }

    @Test
    void a_shift_that_runs_can_be_taken_over_and_not_swapped() {
        Duty running = duty(1, "2026-11-30T08:00", "2026-12-01T08:00");
        assertThat(clash(running, List.of())).contains(Why.BEGUN);
        assertThat(clash(running, List.of(), Set.of(), Until.END)).isEmpty();
        assertThat(clash(running, List.of(duty(2, "2026-11-29T08:00", "2026-11-30T09:00")), Set.of(), Until.END))
                .as("what is over by now").isEmpty();
        assertThat(clash(running, List.of(duty(2, "2026-11-30T18:00", "2026-11-30T20:00")), Set.of(), Until.END))
                .contains(Why.DOUBLE_DUTY);
        assertThat(clash(duty(3, "2026-11-29T08:00", "2026-11-30T10:00"), List.of(), Set.of(), Until.END)).contains(Why.OVER);
    }

    @Test
    void the_beginning_itself_is_too_late() {
        now = LocalDateTime.parse("2026-12-04T08:00").atZone(zone).toInstant();
        assertThat(clash(duty(1, "2026-12-04T08:00", "2026-12-04T20:00"), List.of())).contains(Why.BEGUN);
        now = now.minusMillis(1);
        assertThat(clash(duty(1, "2026-12-04T08:00", "2026-12-04T20:00"), List.of())).isEmpty();
    }

    @Test
    void who_is_on_it_has_left_or_leads_nobody_cannot_take_it() {
        Person one = person(1, true);
        Duty shift = duty(1, "2026-12-04T08:00", "2026-12-05T08:00", one);
        assertThat(clash(shift, List.of(shift))).contains(Why.ALREADY_ON);
        Duty other = duty(2, "2026-12-04T08:00", "2026-12-05T08:00");
        assertThat(Clash.of(new Clash.Taking(person(1, false), other, false, false, List.of(), Set.of(), d -> false),
                Until.BEGINNING, now, zone).map(Clash::why)).contains(Why.INACTIVE);
        assertThat(Clash.of(new Clash.Taking(one, other, true, false, List.of(), Set.of(), d -> false),
                Until.BEGINNING, now, zone).map(Clash::why)).contains(Why.CANNOT_LEAD);
        assertThat(Clash.of(new Clash.Taking(one, other, true, true, List.of(), Set.of(), d -> false),
                Until.BEGINNING, now, zone)).isEmpty();
    }

    @Test
    void where_clocks_change_days_and_overlaps_are_those_of_the_wall() {
        zone = BERLIN;
        Duty spring = duty(1, "2027-03-27T20:00", "2027-03-28T08:00");
        assertThat(clash(spring, List.of(duty(2, "2027-03-28T08:00", "2027-03-28T20:00")))).isEmpty();
        assertThat(clash(spring, List.of(duty(2, "2027-03-28T07:00", "2027-03-28T20:00")))).contains(Why.DOUBLE_DUTY);
        assertThat(clash(spring, List.of(), "2027-03-28")).contains(Why.ON_LEAVE);
        Duty autumn = duty(3, "2027-10-30T00:00", "2027-10-31T00:00");
        assertThat(clash(autumn, List.of(), "2027-10-31")).isEmpty();
        assertThat(clash(duty(4, "2027-10-31T00:00", "2027-11-01T00:00"), List.of(), "2027-10-31p")).contains(Why.ON_LEAVE);
    }

    /** Whoever is free in every half hour of a shift, and on leave in no half of a day of it, has no clash, and nobody else. */
    @Test
    void it_clashes_exactly_where_some_minute_or_half_of_a_day_is_taken() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            zone = random.nextBoolean() ? SHANGHAI : BERLIN;
            LocalDateTime start = LocalDateTime.parse(random.nextBoolean() ? "2027-03-26T00:00" : "2026-12-30T00:00");
            Duty shift = random(random, 1, start);
            var duties = new ArrayList<Duty>();
            for (int i = 0; i < random.nextInt(4); i++) {
                duties.add(random(random, 2 + i, start));
            }
            String leave = start.toLocalDate().plusDays(random.nextInt(6)) + List.of("", "a", "p").get(random.nextInt(3));
            boolean away = false;
            boolean twice = false;
            for (Instant t = shift.begins(); t.isBefore(shift.ends()); t = t.plusSeconds(1800)) {
                Instant at = t;
                var local = t.atZone(zone);
                away |= span(leave).contains(local.toLocalDate(), local.getHour() < 12 ? Half.MORNING : Half.AFTERNOON);
                twice |= duties.stream().anyMatch(d -> d.runsAt(at));
            }
            Optional<Why> expected = away ? Optional.of(Why.ON_LEAVE) : twice ? Optional.of(Why.DOUBLE_DUTY) : Optional.empty();
            assertThat(clash(shift, duties, leave)).as("seed %d round %d: %s %s", seed, round, shift, duties)
                    .isEqualTo(expected);
        }
    }

    private Duty random(Random random, long id, LocalDateTime start) {
        LocalDateTime from = start.plusMinutes(30L * random.nextInt(4 * 48));
        LocalDateTime to = from.plusMinutes(30L * (4 + random.nextInt(48)));
        return duty(id, from.toString(), to.toString());
    }
}
