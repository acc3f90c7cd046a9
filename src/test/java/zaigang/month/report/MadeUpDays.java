package zaigang.month.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zaigang.base.settings.LeaveKind;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.PersonDay;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Selection;

/** Days of people who are not there, with every state that there is. */
final class MadeUpDays {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英堃喆珺";
    private static final LeaveKind ANNUAL = kind("年假", "annual leave", false);
    private static final LeaveKind MISSION = kind("公差", "mission", true);

    private final Random random;
    private final int people;
    private final int teams;

    MadeUpDays(long seed, int people, int teams) {
        this.random = new Random(seed);
        this.people = people;
        this.teams = teams;
    }

    private static LeaveKind kind(String zh, String en, boolean onDuty) {
        return new LeaveKind(en.replace(' ', '-'), zh, en, List.of(), List.of(), onDuty, false);
    }

    Figures figures(Scope scope, String name, Period period, boolean closed) {
        Workdays workdays = Workdays.builtIn();
        var reading = new FiguresReading(period);
        List<String> names = IntStream.range(0, people).mapToObj(this::name).toList();
        period.from().datesUntil(period.to().plusDays(1)).filter(workdays::isWorkday).forEach(day -> reading.accept(
                IntStream.range(0, people).mapToObj(i -> day(i, names.get(i), day)).toList()));
        return new Figures(Selection.of(scope), name, "", period, places(), closed, reading.sum(), reading.people(), reading.byDate(),
                reading.emptyPosts(), reading.places(), Map.of());
    }

    static Figures nothing(Scope scope, String name, Period period) {
        var reading = new FiguresReading(period);
        return new Figures(Selection.of(scope), name, "", period, new PlaceNames(Map.of(), Map.of(), Map.of()), false, reading.sum(), reading.people(),
                reading.byDate(), reading.emptyPosts(), reading.places(), Map.of());
    }

    private PlaceNames places() {
        var names = new HashMap<Long, String>();
        IntStream.range(0, teams).forEach(i -> names.put((long) i, List.of("青河镇第一工作组", "大河乡第二工作组", "长坪村驻村帮扶工作队临时联合党支部",
                "城关镇机关支部驻社区工作组").get(i % 4) + (i < 4 ? "" : String.valueOf(i))));
        Map<Long, String> posts = IntStream.range(0, people).boxed().collect(Collectors.toMap(i -> (long) i, i -> "帮扶点" + (i + 1) + "号村"));
        return new PlaceNames(names, names, posts);
    }

    private String name(int i) {
        if (i == 3) {
            return "阿不都热西提·买买提·艾尔肯";
        }
        if (i == 4) {
            return "Alexander Featherstonehaugh";
        }
        int length = 1 + random.nextInt(2);
        return FAMILY.charAt(i % FAMILY.length()) + random.ints(length, 0, GIVEN.length()).mapToObj(g -> "" + GIVEN.charAt(g))
                .collect(Collectors.joining());
    }

    private PersonDay day(int i, String name, LocalDate day) {
        DayState state = state(day);
        long team = (long) i * teams / people;
        List<LeaveKind> leave = state instanceof DayState.OnLeave l
                ? l.whole() ? List.of(l.kind(), l.kind()) : List.of(l.kind()) : List.of();
        return new PersonDay(i, name, "13800000000", day, Optional.of(team), Optional.of((long) i), Optional.of(team), state, leave);
    }

    private DayState state(LocalDate day) {
        Instant at = day.atTime(LocalTime.of(8, 31)).plusMinutes(random.nextInt(90)).atZone(ZONE).toInstant();
        Duration late = Duration.ofMinutes(12);
        var rare = new ArrayList<DayState>(List.of(new DayState.OnPost(at, late, true), new DayState.Out(at, Duration.ZERO, true),
                new DayState.Out(at, late, true), new DayState.OnLeave(ANNUAL, true), new DayState.OnLeave(ANNUAL, false),
                new DayState.OnLeave(MISSION, true), new DayState.Absent(at), new DayState.NotAsked(), new DayState.AfterNight(),
                new DayState.Corrected(new DayState.Absent(at), false, "老李"), new DayState.Corrected(new DayState.Absent(at), true, "老李")));
        for (DayState.Cause cause : DayState.Cause.values()) {
            rare.add(new DayState.Unconfirmed(cause));
        }
        return random.nextInt(6) > 0 ? new DayState.OnPost(at, Duration.ZERO, true) : rare.get(random.nextInt(rare.size()));
    }
}
