package zaigang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.text.Language;
import zaigang.base.workdays.Period;
import zaigang.spine.chat.Incoming;
import zaigang.spine.people.Scope;

/** What must not grow with a county, counted in statements. */
class CountsTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @TempDir
    Path home;

    private InProcess county(int people, String start) {
        var county = new InProcess(home.resolve("n" + people + ".db"), start);
        new Filling(county.app().ledger(), people).people();
        return county;
    }

    private static List<String> statements(InProcess county, Consumer<InProcess> doing) {
        var counted = new ArrayList<String>();
        county.app().ledger().onStatement(counted::add);
        doing.accept(county);
        county.app().ledger().onStatement(sql -> { });
        return List.copyOf(counted);
    }

    private List<String> sheet(int people) {
        try (var county = county(people, "2026-11-10T10:00")) {
            new Filling(county.app().ledger(), people).days(OCTOBER, 31);
            return statements(county, c -> c.app().ledger().change(tx -> assertThat(c.app().reportMaker().make(
                    tx, Scope.county(), new Period(OCTOBER, OCTOBER.plusDays(30)), Language.ZH).file()).isPresent()));
        }
    }

    @Test
    void a_sheet_takes_as_many_statements_however_many_people_it_is_about() {
        List<String> few = sheet(30);

        assertThat(sheet(130)).containsExactlyElementsOf(few).as("of the period, and of the one before").hasSizeLessThan(30);
    }

    private List<String> board(int people, int days) {
        try (var county = county(people, "2026-11-09T07:00")) {
            new Filling(county.app().ledger(), people).days(OCTOBER, days);
            county.moveTo("2026-11-09T08:31");
            return statements(county, c -> c.receive(Filling.ORGANIZER, new Incoming.Words("/board")));
        }
    }

    @Test
    void a_board_takes_as_many_statements_whatever_it_is_about_and_however_much_is_stored() {
        assertThat(board(130, 0)).hasSameSizeAs(board(30, 30)).hasSizeLessThan(50);
    }

    private int asking(int people) {
        try (var county = county(people, "2026-11-09T07:00")) {
            county.taken();
            int count = statements(county, c -> c.moveTo("2026-11-09T08:31")).size();
            assertThat(county.taken()).hasSizeGreaterThanOrEqualTo(people);
            return count;
        }
    }

    @Test
    void a_question_takes_a_few_statements_and_those_that_know_the_day_are_for_all_of_them() {
        assertThat((asking(95) - asking(55)) / 40.0).as("statements a person, sending included").isLessThan(6);
    }
}
