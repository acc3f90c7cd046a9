package zaigang.month.report;

import java.time.LocalDate;
import java.util.List;
import zaigang.base.text.Text;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.TallyText;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.people.Scope;

/** The morning's summary as a message: vacancies, figures, a line for each part, and who is not confirmed. */
final class DigestView {
    /** More parts or names than this are for the board. */
    private static final int PARTS = 40;
    private static final int NAMES = 15;

    private DigestView() {}

    record Page(Text text, Keyboard keyboard) {}

    static Page of(Figures figures, LocalDate day) {
        ScopePart.Kind kind = figures.scope() instanceof Scope.County ? ScopePart.Kind.TOWNSHIP : ScopePart.Kind.TEAM;
        List<ScopePart> units = figures.units(kind);
        Text text = Text.paragraphs(
                Text.of("report.digest", "date", day, "scope", ReportPhrases.scope(figures.scopeName())),
                ReportPhrases.emptyPosts(figures),
                TallyText.of(figures.tally()),
                Text.lines(units.stream().limit(PARTS).map(u -> ReportPhrases.line(u.label(), u.tally())).toList()),
                units.size() > PARTS ? Text.of("report.more_on_board", "count", units.size() - PARTS) : Text.none(),
                open(figures));
        return new Page(text, Keyboard.row(
                ReportVerbs.OPEN.button("report.button_board", BoardPlace.of(figures.scope())),
                Reports.button(day, figures.scope())));
    }

    private static Text open(Figures figures) {
        List<String> open = figures.people().stream().filter(p -> ReportText.unconfirmed(p.sum()) > 0)
                .map(PersonFigures::last).sorted(PersonDay.BY_PLACE).map(PersonDay::name).toList();
        return open.isEmpty()
                ? Text.of("attendance.nobody_open")
                : Text.of("report.digest_open", "count", open.size(),
                        "names", Text.names(open.stream().limit(NAMES).toList()),
                        "more", open.size() > NAMES ? Text.of("report.and_more_names") : Text.none());
    }
}
