package zaigang.day.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.away.leave.Absences;
import zaigang.away.leave.Half;
import zaigang.away.leave.LeaveRequest;
import zaigang.away.leave.Span;
import zaigang.away.outing.Outing;
import zaigang.away.outing.OutingLine;
import zaigang.base.settings.LeaveRules;

/** All combinations of what can be known of a day, and all that can be stated about it. The person is 1, others are 2. */
final class EveryDay {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate DAY = LocalDate.parse("2026-11-23");
    static final Instant OPENS = at("08:30");
    static final Instant CLOSES = at("09:00");

    private EveryDay() {}

    static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    static Round round(Round.State state) {
        return new Round(9, DAY, "p", OPENS, OPENS, CLOSES, CLOSES, 1_800_000, 1, state, 180_000);
    }

    static Answer answer(Answer.Kind kind, String time, long by) {
        return new Answer(9, 1, kind, at(time), by);
    }

    static Absences leave(String kind, LeaveRequest.State state, Span span) {
        return Absences.of(List.of(new LeaveRequest(5, 1, kind, Optional.empty(), span.from(), span.first(), span.to(), span.last(),
                "", state, "LEADER", LeaveRules.Level.LEADER, Optional.empty(), OPENS, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private static List<Optional<Answer>> answers() {
        var all = new ArrayList<Optional<Answer>>(List.of(Optional.empty()));
        for (Answer.Kind kind : Answer.Kind.values()) {
            if (kind != Answer.Kind.ABSENT) {
                all.add(Optional.of(answer(kind, "08:40", 1)));
                all.add(Optional.of(answer(kind, "09:20", 1)));
            }
            if (kind != Answer.Kind.LEAVE_ASKED) {
                all.add(Optional.of(answer(kind, "09:20", 2)));
            }
        }
        return all;
    }

    private static List<Absences> leaves() {
        return List.of(Absences.of(List.of()),
                leave("personal", LeaveRequest.State.APPROVED, Span.of(DAY)),
                leave("personal", LeaveRequest.State.PENDING, Span.of(DAY)),
                leave("personal", LeaveRequest.State.APPROVED, Span.of(DAY, Half.MORNING)),
                leave("personal", LeaveRequest.State.APPROVED, Span.of(DAY.minusDays(3))),
                leave("mission", LeaveRequest.State.APPROVED, Span.of(DAY)));
    }

    private static List<Optional<Outing>> outings() {
        var running = new Outing(3, 1, DAY, "", at("08:40"), Optional.empty(), at("08:40"), Optional.empty(), Optional.empty());
        var over = new Outing(3, 1, DAY, "", at("08:00"), Optional.of(at("08:10")), at("08:00"), Optional.empty(), Optional.empty());
        return List.of(Optional.empty(), Optional.of(running), Optional.of(over));
    }

    private static List<DayFacts.Now> moments() {
        return Stream.of(at("08:45"), at("10:00"), at("15:00"), at("15:00").plusSeconds(86_400))
                .map(at -> new DayFacts.Now(at, ZONE, LeaveRules.DEFAULT)).toList();
    }

    static List<DayFacts> all() {
        var days = new ArrayList<DayFacts>();
        List<Optional<Amendment>> amendments = List.of(Optional.empty(),
                Optional.of(new Amendment(Answer.Kind.ON_POST, at("09:10"), "Li")),
                Optional.of(new Amendment(Answer.Kind.OUT, at("09:40"), "Li")));
        for (Round.State round : List.of(Round.State.OPEN, Round.State.NOT_HELD)) {
            for (AskProgress asking : List.of(AskProgress.ASKED, AskProgress.AFTER_NIGHT)) {
                answers().forEach(a -> amendments.forEach(x -> leaves().forEach(l -> outings().forEach(o -> moments().forEach(
                        now -> days.add(new DayFacts(round(round), 1, asking, false, a, x, l, o, now)))))));
            }
        }
        answers().forEach(a -> leaves().forEach(l -> outings().forEach(o -> moments().forEach(now -> days.add(new DayFacts(
                round(Round.State.CLOSED), 1, AskProgress.ASKED, true, a, Optional.empty(), l, o, now))))));
        return days.stream().filter(EveryDay::canBe).toList();
    }

    /** Nothing is known before it happened. */
    private static boolean canBe(DayFacts day) {
        return day.answer().filter(a -> a.at().isAfter(day.now().at())).isEmpty()
                && day.amendment().filter(a -> a.at().isAfter(day.now().at())).isEmpty();
    }

    static List<Statement> statements() {
        var line = Optional.of(new OutingLine("县里", Optional.empty()));
        var all = new ArrayList<Statement>(List.of(
                new Statement.Said(Answer.Kind.ON_POST, Optional.empty()), new Statement.Said(Answer.Kind.OUT, Optional.empty()),
                new Statement.Said(Answer.Kind.OUT, line), new Statement.Back(), new Statement.LeaveAsked(),
                new Statement.TookOver(1, at("08:45")), new Statement.TookOver(2, at("08:45")),
                new Statement.AnsweredCheck(Answer.Kind.ON_POST), new Statement.AnsweredCheck(Answer.Kind.OUT)));
        for (Answer.Kind kind : List.of(Answer.Kind.ON_POST, Answer.Kind.OUT, Answer.Kind.ABSENT)) {
            for (Statement.About about : Statement.About.values()) {
                all.add(new Statement.Found(kind, 2, about, false));
                all.add(new Statement.Found(kind, 2, about, true));
            }
        }
        return all;
    }
}
