package zaigang.month.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zaigang.base.pictures.Tone;
import zaigang.base.text.Text;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.EmptyPostText;
import zaigang.day.attendance.EmptyPosts;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.StateText;
import zaigang.day.attendance.Tally;
import zaigang.day.attendance.Tally.Count;
import zaigang.month.pictures.BoardDay;
import zaigang.month.pictures.Meaning;
import zaigang.spine.people.Scope;

/** The values of a day's board: vacancies, then townships, teams or people. */
record BoardPicture(Figures figures, PlainWords words, PictureHeads heads) {
    /** More vacancies than this are counted. */
    private static final int VACANCIES = 12;
    private static final List<Count> CAUSES = List.of(Count.AWAY, Count.ON_LEAVE, Count.AFTER_NIGHT, Count.WAITING, Count.UNCONFIRMED,
            Count.ABSENT, Count.NOT_REACHED, Count.NOT_ASKED);

    BoardDay values() {
        LocalDate day = figures.period().to();
        boolean people = figures.scope() instanceof Scope.OfTeam || figures.scope() instanceof Scope.Only;
        List<BoardDay.Unit> units = people
                ? figures.people().stream().map(p -> day(p, day)).sorted(Comparator.comparingInt(BoardView::urgency))
                        .map(this::person).toList()
                : figures.units(figures.scope() instanceof Scope.County ? ScopePart.Kind.TOWNSHIP : ScopePart.Kind.TEAM).stream()
                        .map(this::unit).toList();
        return new BoardDay(heads.of("picture.board_of", Text.of("picture.board_day", "day", day, "people", figures.people().size()),
                figures.tally()), vacancies(), units, people || units.isEmpty() ? List.of() : legend(), words.of("report.nothing"));
    }

    private static PersonDay day(PersonFigures person, LocalDate day) {
        return person.inWords(day).orElse(person.last());
    }

    private List<Meaning> legend() {
        return List.of(new Meaning("", Tone.BLUE, words.of("picture.bar_present")),
                new Meaning("", Tone.PAPER, words.of("picture.bar_waiting")),
                new Meaning("", Tone.ORANGE, words.of("picture.bar_unconfirmed")),
                new Meaning("", Tone.DARK_RED, words.of("picture.bar_absent")));
    }

    private List<BoardDay.Vacancy> vacancies() {
        List<EmptyPosts.Empty> all = figures.emptyPosts().values().stream().flatMap(List::stream).toList();
        var found = new ArrayList<BoardDay.Vacancy>();
        all.stream().limit(VACANCIES).forEach(v -> found.add(new BoardDay.Vacancy(
                words.of(v.certain() ? "picture.vacant" : "picture.maybe_vacant"), v.certain() ? Tone.DARK_RED : Tone.ORANGE,
                words.of("picture.vacancy", "post", figures.names().posts().getOrDefault(v.postId(), ""),
                        "count", v.people().size(), "people", EmptyPostText.people(v)))));
        if (all.size() > VACANCIES) {
            found.add(new BoardDay.Vacancy("\u2026", Tone.GREY, words.of("picture.more_vacancies", "count", all.size() - VACANCIES)));
        }
        return found;
    }

    private BoardDay.Unit unit(ScopePart part) {
        Tally tally = part.tally();
        String count = words.of("picture.unit_count", "present", tally.present(), "expected", tally.expected(),
                "rate", ReportPhrases.rate(tally));
        List<BoardDay.Slice> bar = List.of(
                new BoardDay.Slice(tally.present(), Tone.BLUE), new BoardDay.Slice(tally.count(Count.WAITING), Tone.PAPER),
                new BoardDay.Slice(tally.count(Count.UNCONFIRMED), Tone.ORANGE),
                new BoardDay.Slice(tally.count(Count.ABSENT), Tone.DARK_RED));
        return new BoardDay.Unit(words.of(part.label()), Optional.empty(), count, causes(tally),
                tally.expected() == 0 ? List.of() : bar);
    }

    /** What is not simply at the post, each with its number. */
    private String causes(Tally tally) {
        var parts = new ArrayList<Text>();
        if (tally.late() > 0) {
            parts.add(Text.of("attendance.count_late", "count", tally.late()));
        }
        CAUSES.stream().filter(c -> tally.count(c) > 0).forEach(c -> parts.add(c == Count.ON_LEAVE
                ? Text.of("picture.on_leave", "count", tally.count(c))
                : Text.of("attendance.count_" + c.name().toLowerCase(Locale.ROOT), "count", tally.count(c))));
        return words.of(Text.list(parts));
    }

    private BoardDay.Unit person(PersonDay day) {
        Text state = day.state() instanceof DayState.Corrected
                ? StateText.brief(day.state()) : StateText.withTime(day.state(), words.zone());
        return new BoardDay.Unit(day.name(), Optional.of(PictureSigns.signed(Sign.of(day.state()), words)), words.of(state), "", List.of());
    }
}
