package zaigang.month.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.EmptyPosts;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.StateText;
import zaigang.day.attendance.TallyText;
import zaigang.duty.vacancy.VacancyView;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.Grant;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/** A place on the board as a message: vacancies, figures, then the parts of a scope or the names of a part. */
final class BoardView {
    /** Lines on a page. */
    static final int SHOWN = 30;

    private final People people;
    private final Attendance attendance;
    private final RestDay restDay;
    private final VacancyView vacancies;
    private final ZoneId zone;
    private final ReportLedger ledger = new ReportLedger();

    BoardView(People people, Attendance attendance, RestDay restDay, VacancyView vacancies) {
        this.vacancies = vacancies;
        this.people = people;
        this.attendance = attendance;
        this.restDay = restDay;
        this.zone = restDay.settings().zone();
    }

    record Page(Text text, Keyboard keyboard) {}

    Page page(Tx tx, Who who, Spot spot) {
        LocalDate day = day(tx, spot);
        Names names = Names.read(tx, people);
        List<PersonDay> all = attendance.days(tx, spot.scope(), Period.of(day));
        List<PersonDay> days = all.stream().filter(spot::shows).toList();
        if (days.isEmpty()) {
            return new Page(Text.paragraphs(heading(tx, spot, day, names), coming(tx, spot, day),
                    restDay.why(tx, spot.scope(), day)),
                    lastDay(tx, spot, day).and(ways(who, spot)).and(others(tx, who, spot)));
        }
        List<Unit> units = spot.parts().map(kind -> Unit.divide(kind, days, names)).orElse(List.of());
        Function<PersonDay, Text> outings = attendance.outings(tx, day);
        List<Text> lines = spot.parts().isPresent()
                ? units.stream().map(u -> Wording.line(u.label(), u.tally())).toList()
                : days.stream().sorted(Comparator.comparingInt(BoardView::urgency)).map(d -> line(d, outings.apply(d))).toList();
        int page = Math.min(spot.page(), (lines.size() - 1) / SHOWN);
        Text text = Text.paragraphs(heading(tx, spot, day, names),
                emptyPosts(spot, attendance.emptyPosts(tx, spot.scope(), day, all), names),
                coming(tx, spot, day.plusDays(1)),
                TallyText.of(Figures.tally(days)), Text.lines(shown(lines, page)), pageNumber(lines.size(), page));
        Keyboard down = Keyboard.grid(3, shown(units, page).stream().map(u -> see(u.label(), spot.into(u))).toList());
        return new Page(text, down.and(turning(spot, lines.size(), page)).and(ways(who, spot.page(page)))
                .and(others(tx, who, spot)));
    }

    /** Whether the part of a scope that a button names is one: somebody belongs to it there, now or on the day that is looked at. */
    boolean holds(Tx tx, Spot spot) {
        return spot.unit().isEmpty()
                || people.in(tx, spot.scope()).stream().anyMatch(p -> Unit.matches(spot.unit().get(), p.townshipId(), p.teamId()))
                || attendance.days(tx, spot.scope(), Period.of(day(tx, spot))).stream().anyMatch(spot::shows);
    }

    private LocalDate day(Tx tx, Spot spot) {
        return spot.day().orElseGet(() -> LocalDate.ofInstant(tx.now(), zone));
    }

    private static Text emptyPosts(Spot spot, List<EmptyPosts.Empty> empty, Names names) {
        return Wording.emptyPosts(empty.stream().filter(e -> e.people().stream().anyMatch(spot::shows)).toList(), names);
    }

    /** What is vacant in the coming days, on the board of now and of a whole scope. */
    private Text coming(Tx tx, Spot spot, LocalDate postsFrom) {
        return spot.day().isPresent() || spot.unit().isPresent() ? Text.none() : vacancies.board(tx, spot.scope(), postsFrom);
    }

    private Text heading(Tx tx, Spot spot, LocalDate day, Names names) {
        Text scope = Wording.scope(people.name(tx, spot.scope()));
        Text where = spot.unit().map(u -> Text.of("report.part_of", "scope", scope, "part", part(u, names))).orElse(scope);
        LocalTime now = LocalTime.ofInstant(tx.now(), zone).truncatedTo(ChronoUnit.MINUTES);
        return spot.day().isPresent()
                ? Text.of("report.board_of", "date", day, "scope", where)
                : Text.of("report.board", "date", day, "time", now, "scope", where);
    }

    private static Text part(String code, Names names) {
        Optional<Long> id = Optional.of(Long.parseLong(code.substring(1))).filter(n -> n != 0);
        Unit.Kind kind = code.charAt(0) == 't' ? Unit.Kind.TOWNSHIP : Unit.Kind.TEAM;
        return new Unit(kind, id, kind.name(names, id), List.of()).label();
    }

    private Text line(PersonDay day, Text outing) {
        return Text.of("report.person_line", "name", day.name(),
                "state", StateText.beside(StateText.withTime(day.state(), zone), outing));
    }

    /** Who is not accounted for comes first. */
    private static int urgency(PersonDay day) {
        return switch (day.state()) {
            case DayState.Absent a -> 0;
            case DayState.Unconfirmed u when !u.cause().notReached() -> 1;
            case DayState.Unconfirmed u -> 2;
            case DayState.NotAsked n -> 3;
            case DayState.OnLeave l -> 4;
            case DayState.AfterNight n -> 5;
            case DayState.Out o -> 6;
            case DayState.OnPost p -> 7;
            case DayState.Corrected c -> 7;
        };
    }

    private static <T> List<T> shown(List<T> all, int page) {
        return all.subList(Math.min(all.size(), page * SHOWN), Math.min(all.size(), (page + 1) * SHOWN));
    }

    private static Text pageNumber(int count, int page) {
        return count > SHOWN
                ? Text.of("report.page", "page", page + 1, "pages", (count - 1) / SHOWN + 1)
                : Text.none();
    }

    private static Keyboard turning(Spot spot, int count, int page) {
        var buttons = new ArrayList<Button>();
        if (page > 0) {
            buttons.add(see(Text.of("report.button_before"), spot.page(page - 1)));
        }
        if (count > (page + 1) * SHOWN) {
            buttons.add(see(Text.of("report.button_after"), spot.page(page + 1)));
        }
        return new Keyboard(List.of(buttons));
    }

    private Keyboard lastDay(Tx tx, Spot spot, LocalDate day) {
        return ledger.lastDay(tx, spot.scope(), day)
                .map(last -> Keyboard.row(see(Text.of("report.button_last_day", "day", last), spot.on(Optional.of(last)))))
                .orElse(Keyboard.NONE);
    }

    /** The other scopes of somebody who has several, such as the leader of two teams. */
    private Keyboard others(Tx tx, Who who, Spot spot) {
        return Keyboard.grid(3, who.grants().stream().filter(g -> g.role().may(Act.OVERSEE)).map(Grant::scope)
                .filter(s -> !(s instanceof Scope.County))
                .filter(s -> !s.equals(spot.scope()) && spot.unit().isEmpty()).distinct()
                .map(s -> see(Wording.scope(people.name(tx, s)), new Spot(s, Optional.empty(), 0, spot.day()))).toList());
    }

    /** Back, and refresh. */
    private static Keyboard ways(Who who, Spot spot) {
        var buttons = new ArrayList<Button>();
        spot.up().filter(up -> who.may(Act.OVERSEE, up.scope()))
                .ifPresent(up -> buttons.add(see(Text.of("report.button_back"), up)));
        buttons.add(spot.day().isPresent()
                ? see(Text.of("report.button_now"), spot.on(Optional.empty()))
                : see(Text.of("report.button_refresh"), spot));
        return new Keyboard(List.of(buttons));
    }

    private static Button see(Text label, Spot spot) {
        return Button.of(label, Board.NAME, Board.SEE, spot.args());
    }
}
