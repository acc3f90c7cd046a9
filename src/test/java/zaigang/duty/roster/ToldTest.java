package zaigang.duty.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static zaigang.duty.roster.Told.News.Kind.ADDED;
import static zaigang.duty.roster.Told.News.Kind.INSTEAD;
import static zaigang.duty.roster.Told.News.Kind.MOVED;
import static zaigang.duty.roster.Told.News.Kind.REMOVED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToldTest {
    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

    private static Told row(Move.What what, String day, int hour) {
        return row(what, "r", day, hour, ChangeCause.Kind.SHEET, 9);
    }

    private static Told row(Move.What what, String roster, String day, int hour, ChangeCause.Kind cause, long by) {
        Instant begins = LocalDate.parse(day).atTime(hour, 0).toInstant(ZoneOffset.UTC);
        return new Told(1, 7, what, 3, roster, LocalDate.parse(day), "", begins, begins.plus(Duration.ofHours(12)), false,
                Optional.of(by), cause, "");
    }

    private static List<Told.News.Kind> kinds(Told... rows) {
        return Told.net(List.of(rows), NOW).stream().map(Told.News::kind).toList();
    }

    @Test
    void what_came_and_went_again_is_nothing() {
        assertThat(kinds(row(Move.What.ADDED, "2026-12-03", 8), row(Move.What.REMOVED, "2026-12-03", 8))).isEmpty();
        assertThat(kinds(row(Move.What.REMOVED, "2026-12-03", 8), row(Move.What.ADDED, "2026-12-03", 8))).isEmpty();
    }

    @Test
    void what_came_back_at_another_time_is_a_move() {
        assertThat(kinds(row(Move.What.REMOVED, "2026-12-03", 8), row(Move.What.ADDED, "2026-12-03", 9))).containsExactly(MOVED);
        assertThat(kinds(row(Move.What.ADDED, "2026-12-03", 8), row(Move.What.MOVED, "2026-12-03", 9))).containsExactly(ADDED);
    }

    @Test
    void one_for_one_is_instead_and_more_are_told_singly() {
        assertThat(kinds(row(Move.What.REMOVED, "2026-12-03", 8), row(Move.What.ADDED, "2026-12-05", 8))).containsExactly(INSTEAD);
        assertThat(kinds(row(Move.What.REMOVED, "2026-12-03", 8), row(Move.What.ADDED, "2026-12-05", 8),
                row(Move.What.ADDED, "2026-12-06", 8))).containsExactly(REMOVED, ADDED, ADDED);
        assertThat(kinds(row(Move.What.REMOVED, "2026-12-03", 8),
                row(Move.What.ADDED, "other", "2026-12-05", 8, ChangeCause.Kind.SHEET, 9))).containsExactly(REMOVED, ADDED);
    }

    @Test
    void shifts_that_have_ended_and_what_one_did_oneself_are_not_told() {
        assertThat(kinds(row(Move.What.ADDED, "2026-11-28", 8))).isEmpty();
        assertThat(kinds(row(Move.What.ADDED, "r", "2026-12-03", 8, ChangeCause.Kind.COVER, 7))).isEmpty();
        assertThat(kinds(row(Move.What.ADDED, "r", "2026-12-03", 8, ChangeCause.Kind.SHEET, 7))).containsExactly(ADDED);
        assertThat(kinds(row(Move.What.ADDED, "r", "2026-12-03", 8, ChangeCause.Kind.COVER, 8))).containsExactly(ADDED);
    }
}
