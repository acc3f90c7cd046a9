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
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.StateText;
import zaigang.day.attendance.TallyText;
import zaigang.day.followup.AskAgain;
import zaigang.duty.vacancy.VacancyView;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.Grant;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Selection;
import zaigang.spine.people.Who;

/** A place on the board as a message: vacancies, figures, then the parts of a scope or the names of a part. */
final class BoardView {
    /** Lines on a page. */
    static final int SHOWN = 30;

    private final People people;
    private final Attendance attendance;
    private final FigureSource source;
    private final RestDay restDay;
    private final VacancyView vacancies;
    private final ZoneId zone;
    private final ReportLedger ledger = new ReportLedger();

    BoardView(FigureSource source, RestDay restDay, VacancyView vacancies) {
        this.vacancies = vacancies;
        this.source = source;
        this.people = source.people();
        this.attendance = source.attendance();
        this.restDay = restDay;
        this.zone = restDay.settings().zone();
    }

    /**
     * A place as it stands.
     *
     * @param heading with the time at which it was looked at
     */
    record Page(Text heading, Text body, Keyboard keyboard) {
        Text text() {
            return Text.paragraphs(heading, body);
        }
    }

    Page page(Tx tx, Who who, BoardPlace place) {
        LocalDate day = day(tx, place);
        Figures figures = source.read(tx, Selection.of(place.scope()), Period.of(day)).among(place::shows);
        if (figures.isEmpty()) {
            return new Page(heading(tx, place, day, figures.names()),
                    Text.paragraphs(coming(tx, place, day), restDay.why(tx, place.scope(), day)),
                    lastDay(tx, place, day).and(ways(who, place)).and(others(tx, who, place)));
        }
        List<ScopePart> units = place.parts().map(figures::units).orElse(List.of());
        Function<PersonDay, Text> outings = attendance.outings(tx, day);
        List<Text> lines = place.parts().isPresent()
                ? units.stream().map(u -> ReportPhrases.line(u.label(), u.tally())).toList()
                : figures.days().stream().sorted(Comparator.comparingInt(BoardView::urgency)).map(d -> line(d, outings.apply(d))).toList();
        int page = Math.min(place.page(), (lines.size() - 1) / SHOWN);
        Text body = Text.paragraphs(ReportPhrases.emptyPosts(figures),
                coming(tx, place, day.plusDays(1)),
                TallyText.of(figures.tally()), Text.lines(shown(lines, page)), pageNumber(lines.size(), page));
        Keyboard down = Keyboard.grid(3, shown(units, page).stream().map(u -> see(u.label(), place.into(u))).toList());
        return new Page(heading(tx, place, day, figures.names()), body, down.and(turning(place, lines.size(), page))
                .and(askAll(who, place, day, figures.days())).and(ways(who, place.page(page)))
                .and(others(tx, who, place)));
    }

    /** Whether the part of a scope that a button names is one: somebody belongs to it there, now or on the day in question. */
    boolean holds(Tx tx, BoardPlace place) {
        return place.part().isEmpty()
                || people.in(tx, place.scope()).stream()
                        .anyMatch(p -> ScopePart.matches(place.part().get(), p.townshipId(), p.teamId()))
                || attendance.days(tx, place.scope(), Period.of(day(tx, place))).stream().anyMatch(place::shows);
    }

    private LocalDate day(Tx tx, BoardPlace place) {
        return place.day().orElseGet(() -> LocalDate.ofInstant(tx.now(), zone));
    }

    /** What is vacant in the coming days, on the board of now and of a whole scope. */
    private Text coming(Tx tx, BoardPlace place, LocalDate postsFrom) {
        return place.day().isPresent() || place.part().isPresent() ? Text.none() : vacancies.board(tx, place.scope(), postsFrom);
    }

    private Text heading(Tx tx, BoardPlace place, LocalDate day, PlaceNames names) {
        Text scope = ReportPhrases.scope(people.name(tx, place.scope()));
        Text where = place.part().map(u -> Text.of("report.part_of", "scope", scope, "part", part(u, names))).orElse(scope);
        LocalTime now = LocalTime.ofInstant(tx.now(), zone).truncatedTo(ChronoUnit.MINUTES);
        return place.day().isPresent()
                ? Text.of("report.board_of", "date", day, "scope", where)
                : Text.of("report.board", "date", day, "time", now, "scope", where);
    }

    private static Text part(String code, PlaceNames names) {
        Optional<Long> id = Optional.of(Long.parseLong(code.substring(1))).filter(n -> n != 0);
        ScopePart.Kind kind = code.charAt(0) == 't' ? ScopePart.Kind.TOWNSHIP : ScopePart.Kind.TEAM;
        return ScopePart.label(kind, id, kind.name(names, id));
    }

    private Text line(PersonDay day, Text outing) {
        return Text.of("report.person_line", "name", day.name(),
                "state", StateText.beside(StateText.withTime(day.state(), zone), outing));
    }

    /** Who is not accounted for comes first. */
    static int urgency(PersonDay day) {
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

    private static Keyboard turning(BoardPlace place, int count, int page) {
        var buttons = new ArrayList<Button>();
        if (page > 0) {
            buttons.add(see(Text.of("report.button_before"), place.page(page - 1)));
        }
        if (count > (page + 1) * SHOWN) {
            buttons.add(see(Text.of("report.button_after"), place.page(page + 1)));
        }
        return new Keyboard(List.of(buttons));
    }

    private Keyboard lastDay(Tx tx, BoardPlace place, LocalDate day) {
        return ledger.lastDay(tx, place.scope(), day)
                .map(last -> Keyboard.row(see(Text.of("report.button_last_day", "day", last), place.on(Optional.of(last)))))
                .orElse(Keyboard.NONE);
    }

    /** The other scopes of somebody who has several, such as the leader of two teams. */
    private Keyboard others(Tx tx, Who who, BoardPlace place) {
        return Keyboard.grid(3, who.grants().stream().filter(g -> g.role().may(Act.OVERSEE)).map(Grant::scope)
                .filter(s -> !(s instanceof Scope.County))
                .filter(s -> !s.equals(place.scope()) && place.part().isEmpty()).distinct()
                .map(s -> see(ReportPhrases.scope(people.name(tx, s)),
                        new BoardPlace(s, Optional.empty(), 0, place.day()))).toList());
    }

    /** On the board of now, where it is about a scope. */
    private static Keyboard askAll(Who who, BoardPlace place, LocalDate day, List<PersonDay> days) {
        return place.day().isPresent() ? Keyboard.NONE
                : place.asScope().map(scope -> AskAgain.button(scope, day, days, who.person())).orElse(Keyboard.NONE);
    }

    /** Back, and refresh. */
    private static Keyboard ways(Who who, BoardPlace place) {
        var buttons = new ArrayList<Button>();
        place.up().filter(up -> who.may(Act.OVERSEE, up.scope()))
                .ifPresent(up -> buttons.add(see(Text.of("report.button_back"), up)));
        buttons.add(place.day().isPresent()
                ? see(Text.of("report.button_now"), place.on(Optional.empty()))
                : see(Text.of("report.button_refresh"), place));
        return new Keyboard(List.of(buttons));
    }

    private static Button see(Text label, BoardPlace place) {
        return ReportVerbs.SEE.button(label, place);
    }
}
