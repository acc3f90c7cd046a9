package zaigang.month.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import zaigang.spine.ledger.Tx;

/**
 * Counts days straight from what is recorded, one after the other, as the rules of docs/attendance.md are written; it knows nothing of how
 * the program counts.
 */
final class SlowCount {
    /** What is recorded of somebody on a day. */
    record Day(LocalDate day, long person, Optional<Long> team, Optional<Long> post, Optional<Long> township, String homeUnit,
            String state, Instant closes, String asking, Optional<String> kind, Optional<Instant> at, Optional<Long> by,
            Optional<String> amended, Optional<Instant> amendedAt) {}

    record Leave(long person, LocalDate fromDay, String fromHalf, LocalDate toDay, String toHalf, String state, boolean onDuty) {}

    /** What a day counts as, and the rest that is counted of it. */
    record Judged(String part, long lateMinutes, boolean corrected, int leaveHalves, boolean halfDay) {}

    private final List<Day> days;
    private final List<Leave> leave;

    private SlowCount(List<Day> days, List<Leave> leave) {
        this.days = days;
        this.leave = leave;
    }

    static SlowCount read(Tx tx) {
        return new SlowCount(tx.list(Day.class, """
                SELECT r.day, m.person_id AS person, m.team_id AS team, m.post_id AS post, m.township_id AS township, p.home_unit,
                    r.state, r.closes, m.asking, a.kind, a.at, a.by_person AS by, x.kind AS amended, x.at AS amended_at
                FROM member m JOIN round r ON r.id = m.round_id JOIN person p ON p.id = m.person_id
                LEFT JOIN answer a ON a.round_id = m.round_id AND a.person_id = m.person_id
                LEFT JOIN amendment x ON x.round_id = m.round_id AND x.person_id = m.person_id"""),
                tx.list(Leave.class, "SELECT person_id AS person, from_day, from_half, to_day, to_half, state, on_duty FROM leave_request"));
    }

    /** The figures of each person, and under 0 those of all, by their names in CSV and JSON. */
    Map<Long, Map<String, Double>> of(LocalDate from, LocalDate to, Predicate<Day> which) {
        var all = new TreeMap<Long, Map<String, Double>>();
        all.put(0L, zeros());
        for (Day day : days) {
            if (!day.day().isBefore(from) && !day.day().isAfter(to) && which.test(day)) {
                Judged judged = judge(day);
                add(all.computeIfAbsent(day.person(), p -> zeros()), judged);
                add(all.get(0L), judged);
            }
        }
        return all;
    }

    /** Each day's part, by day and person. */
    Map<LocalDate, Map<Long, Judged>> judged() {
        var all = new TreeMap<LocalDate, Map<Long, Judged>>();
        days.forEach(d -> all.computeIfAbsent(d.day(), x -> new TreeMap<>()).put(d.person(), judge(d)));
        return all;
    }

    private static Map<String, Double> zeros() {
        var zeros = new TreeMap<String, Double>();
        for (String name : new ArrayList<>(List.of("expected", "present", "on_post", "out", "away", "late", "late_minutes", "corrected",
                "waiting", "unconfirmed", "absent", "leave_days", "after_night", "not_reached", "not_asked"))) {
            zeros.put(name, 0.0);
        }
        return zeros;
    }

    private static void add(Map<String, Double> sum, Judged day) {
        String part = day.part().equals("on_leave") ? "" : day.part();
        if (!part.isEmpty()) {
            sum.merge(part, 1.0, Double::sum);
        }
        if (List.of("on_post", "out", "away").contains(part)) {
            sum.merge("present", 1.0, Double::sum);
        }
        if (List.of("on_post", "out", "away", "waiting", "unconfirmed", "absent").contains(part)) {
            sum.merge("expected", 1.0, Double::sum);
        }
        sum.merge("late", day.lateMinutes() > 0 ? 1.0 : 0, Double::sum);
        sum.merge("late_minutes", (double) day.lateMinutes(), Double::sum);
        sum.merge("corrected", day.corrected() ? 1.0 : 0, Double::sum);
        sum.merge("leave_days", day.leaveHalves() / 2.0, Double::sum);
    }

    private Judged judge(Day day) {
        Optional<Leave> morning = leaveOn(day, "MORNING", "APPROVED");
        Optional<Leave> afternoon = leaveOn(day, "AFTERNOON", "APPROVED");
        int afternoonHalf = afternoon.filter(l -> !l.onDuty()).isPresent() ? 1 : 0;
        boolean own = day.by().equals(Optional.of(day.person()));
        String recorded = day.kind().filter(k -> !k.equals("LEAVE_ASKED")).orElse("");
        boolean bySomebody = !recorded.isEmpty() && !own;
        boolean asked = !day.state().equals("NOT_HELD") && !List.of("NOT_JOINED", "NOT_DELIVERED", "AFTER_NIGHT").contains(day.asking())
                && !(day.asking().equals("WAITING") && day.state().equals("CLOSED"));
        boolean there = recorded.equals("ON_POST") || recorded.equals("OUT");
        boolean late = there && own && asked && day.at().orElseThrow().isAfter(day.closes().plusSeconds(300));
        boolean inTime = there && !late;
        boolean foundAfter = bySomebody && day.amended().isPresent() && day.at().orElseThrow().isAfter(day.amendedAt().orElseThrow());
        if (day.amended().isPresent() && !inTime && !foundAfter) {
            return new Judged(day.amended().get().equals("OUT") ? "out" : "on_post", 0, true, afternoonHalf, false);
        }
        if (!recorded.isEmpty()) {
            String part = recorded.equals("ABSENT") ? "absent" : recorded.equals("OUT") ? "out" : "on_post";
            return new Judged(part, late ? minutes(day) : 0, false, afternoonHalf, false);
        }
        if (morning.isPresent()) {
            int morningHalf = morning.get().onDuty() ? 0 : 1;
            return new Judged(morning.get().onDuty() ? "away" : "on_leave", 0, false, morningHalf + afternoonHalf, afternoon.isEmpty());
        }
        return new Judged(silent(day), 0, false, afternoonHalf, false);
    }

    private String silent(Day day) {
        if (day.state().equals("NOT_HELD")) {
            return "not_asked";
        }
        if (day.asking().equals("AFTER_NIGHT")) {
            return "after_night";
        }
        if (leaveOn(day, "MORNING", "PENDING").isPresent()) {
            return "unconfirmed";
        }
        if (List.of("NOT_JOINED", "NOT_DELIVERED").contains(day.asking()) || day.asking().equals("WAITING") && day.state().equals("CLOSED")) {
            return "not_reached";
        }
        return day.state().equals("CLOSED") ? "unconfirmed" : "waiting";
    }

    private static long minutes(Day day) {
        return Math.max(1, ChronoUnit.MINUTES.between(day.closes().truncatedTo(ChronoUnit.MINUTES),
                day.at().orElseThrow().truncatedTo(ChronoUnit.MINUTES)));
    }

    private Optional<Leave> leaveOn(Day day, String half, String state) {
        String moment = day.day() + half(half);
        return leave.stream().filter(l -> l.person() == day.person() && l.state().equals(state))
                .filter(l -> (l.fromDay() + half(l.fromHalf())).compareTo(moment) <= 0 && (l.toDay() + half(l.toHalf())).compareTo(moment) >= 0)
                .findFirst();
    }

    private static String half(String half) {
        return half.equals("MORNING") ? "a" : "b";
    }
}
