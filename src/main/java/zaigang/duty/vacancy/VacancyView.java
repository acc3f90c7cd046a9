package zaigang.duty.vacancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.base.text.Text;
import zaigang.duty.exchange.CoverVerbs;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Gaps;
import zaigang.duty.roster.Rosters;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** Vacancies in words and buttons: on duty pages, on the board, in lists. */
public final class VacancyView implements Gaps {
    /** More than these are counted, not listed. */
    private static final int SHOWN = 15;
    private static final int ON_BOARD = 8;
    private static final int FORETOLD = 3;

    private final Vacancies vacancies;
    private final Rosters rosters;
    private final People people;
    private final VacancyLedger ledger = new VacancyLedger();

    VacancyView(Vacancies vacancies, Rosters rosters, People people) {
        this.vacancies = vacancies;
        this.rosters = rosters;
        this.people = people;
    }

    record Page(Text text, Keyboard keyboard) {}

    /** For everybody who looks at the roster: what is missing, not who is away and why. */
    @Override
    public Map<Long, Text> of(Tx tx, List<Duty> duties) {
        var accepted = ledger.accepted(tx);
        return vacancies.shifts(tx, duties).stream().map(v -> (Vacancy.OfShift) v).collect(Collectors.toMap(
                v -> v.duty().shiftId(),
                v -> Text.of(accepted(accepted, v).isPresent() ? "vacancy.plain_accepted" : "vacancy.plain", "what", what(v))));
    }

    /** What is vacant in the coming days for the board; posts from this day on. {@link Text#NONE} where nothing is. */
    public Text board(Tx tx, Scope scope, LocalDate postsFrom) {
        var period = vacancies.coming(tx);
        List<Vacancy> found = vacancies.between(tx, scope, period.from(), period.to()).stream()
                .filter(v -> v instanceof Vacancy.OfShift || !v.day().isBefore(postsFrom)).toList();
        return lines(tx, found, ON_BOARD);
    }

    /**
     * What is vacant in the coming days and nobody has accepted.
     *
     * @param lines as those read who look after it
     * @param plain without anybody's name; both {@link Text#NONE} where nothing is vacant
     */
    public record Open(int count, Text lines, Text plain) {}

    /** For those who look after a scope, and for everybody. */
    public Open open(Tx tx, Scope scope) {
        var period = vacancies.coming(tx);
        var accepted = ledger.accepted(tx);
        List<Vacancy> found = vacancies.between(tx, scope, period.from(), period.to()).stream()
                .filter(v -> accepted(accepted, v).isEmpty()).toList();
        var plain = new ArrayList<>(found.stream().limit(ON_BOARD)
                .<Text>map(v -> Text.of("vacancy.line", "when", when(v), "what", what(v), "away", Text.none())).toList());
        if (found.size() > ON_BOARD) {
            plain.add(Text.of("vacancy.more", "count", found.size() - ON_BOARD));
        }
        return new Open(found.size(), lines(tx, found, ON_BOARD), Text.lines(plain));
    }

    /** What a leave would leave vacant, in one line; {@link Text#NONE} where nothing. */
    Text foretold(List<Vacancy> found) {
        if (found.isEmpty()) {
            return Text.none();
        }
        List<Text> places = found.stream().limit(FORETOLD)
                .map(v -> Text.of("vacancy.foretold_place", "when", when(v), "what", what(v))).toList();
        return Text.of("vacancy.foretold", "places", Text.list(places),
                "more", found.size() > FORETOLD ? Text.of("vacancy.and_more", "count", found.size()) : Text.none());
    }

    /** A list under a heading, or that there is none; where there is one only, with what can be done about it. */
    Page list(Tx tx, Text head, Text none, List<Vacancy> found) {
        Keyboard keys = found.size() == 1 ? actions(tx, found.getFirst()) : Keyboard.grid(2, found.stream().limit(SHOWN)
                .map(v -> VacancyVerbs.SEE.button(Text.of("vacancy.pick", "day", v.day(), "name", name(v)), v.place()))
                .toList());
        return new Page(Text.paragraphs(head, found.isEmpty() ? none : lines(tx, found, SHOWN)), keys);
    }

    /** One with what can be done about it, and the way back to the list. */
    Page one(Tx tx, Vacancy vacancy) {
        return new Page(lines(tx, List.of(vacancy), 1), actions(tx, vacancy)
                .and(Keyboard.row(VacancyVerbs.LIST.button("vacancy.button_list"))));
    }

    private Keyboard actions(Tx tx, Vacancy vacancy) {
        var first = new ArrayList<Button>();
        if (vacancy instanceof Vacancy.OfShift s) {
            if (s.missing() > 0) {
                first.add(VacancyVerbs.ASK.button("vacancy.button_ask", s.place()));
            }
            first.add(assign(s));
        }
        return accepted(ledger.accepted(tx), vacancy).isPresent() ? new Keyboard(List.of(first)) : new Keyboard(List.of(first,
                List.of(VacancyVerbs.ACCEPT.button("vacancy.button_accept", vacancy.place()))));
    }

    /** What a duty leader can do who looks after nobody else: put somebody on the shift. */
    static Keyboard leaders(Person reader, List<Vacancy> found) {
        return found.size() == 1 && found.getFirst() instanceof Vacancy.OfShift s && s.duty().ledBy(reader)
                ? Keyboard.row(assign(s)) : Keyboard.NONE;
    }

    private static Button assign(Vacancy.OfShift s) {
        return CoverVerbs.ASSIGN.button("vacancy.button_assign", CoverVerbs.OfPage.first(s.duty().shiftId()));
    }

    Text lines(Tx tx, List<Vacancy> found, int most) {
        var accepted = ledger.accepted(tx);
        var lines = new ArrayList<Text>();
        found.stream().limit(most).forEach(v -> lines.add(line(tx, v, accepted(accepted, v))));
        if (found.size() > most) {
            lines.add(Text.of("vacancy.more", "count", found.size() - most));
        }
        return Text.lines(lines);
    }

    private Text line(Tx tx, Vacancy v, Optional<VacancyLedger.Accepted> accepted) {
        Text away = v.away().isEmpty() ? Text.none()
                : Text.of("vacancy.away", "names", Text.names(v.away().stream().map(Person::name).toList()));
        return accepted
                .map(a -> Text.of("vacancy.line_accepted", "when", when(v), "what", what(v), "reason", a.reason(),
                        "name", people.find(tx, a.byPerson()).map(Person::name).orElse("")))
                .orElseGet(() -> Text.of("vacancy.line", "when", when(v), "what", what(v), "away", away));
    }

    static Optional<VacancyLedger.Accepted> accepted(Map<String, VacancyLedger.Accepted> all, Vacancy v) {
        return Optional.ofNullable(all.get(v.place())).filter(a -> a.holds(v));
    }

    /** Which shift or post, and when. */
    Text when(Vacancy v) {
        return switch (v) {
            case Vacancy.OfShift s -> rosters.when(s.duty());
            case Vacancy.OfPost p -> Text.of("vacancy.pick", "day", p.day(), "name", p.post().name());
        };
    }

    /** What is missing. */
    Text what(Vacancy v) {
        return switch (v) {
            case Vacancy.OfPost p -> Text.of("vacancy.post");
            case Vacancy.OfShift s -> Text.list(List.of(
                    s.missing() == 0 ? Text.none()
                            : s.nobody() ? Text.of("vacancy.nobody", "count", s.missing())
                            : Text.of("vacancy.short", "count", s.missing()),
                    s.leaderless() ? Text.of("vacancy.leaderless") : Text.none()));
        };
    }

    private static String name(Vacancy v) {
        return switch (v) {
            case Vacancy.OfShift s -> s.duty().shiftName().isEmpty() ? s.duty().roster() : s.duty().shiftName();
            case Vacancy.OfPost p -> p.post().name();
        };
    }
}
