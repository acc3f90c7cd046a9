package zaigang.month.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.Formula;
import zaigang.base.sheets.SheetPage;
import zaigang.day.attendance.Tally;

/** The foot of the grid: people expected on each day and what they are the sum of; then posts, which are no part of it. */
final class GridSums {
    private static final Set<Sign> PRESENT = EnumSet.of(Sign.ON_POST, Sign.LATE, Sign.OUT, Sign.OUT_LATE, Sign.AWAY,
            Sign.CORRECTED, Sign.CORRECTED_OUT);
    private static final Set<Sign> EXPECTED = expected();

    private final Figures figures;
    private final PlainWords words;
    private final List<LocalDate> days;
    private final List<Sign> signs;

    /** @param signs those that stand in the grid, which can be counted; none where it has words in their place */
    GridSums(Figures figures, PlainWords words, List<LocalDate> days, List<Sign> signs) {
        this.figures = figures;
        this.words = words;
        this.days = days;
        this.signs = signs;
    }

    private static Set<Sign> expected() {
        Set<Sign> expected = EnumSet.of(Sign.WAITING, Sign.UNCONFIRMED, Sign.ABSENT);
        expected.addAll(PRESENT);
        return expected;
    }

    void write(SheetPage page) {
        people(page, "expected", EXPECTED, Tally::expected);
        people(page, "present", PRESENT, Tally::present);
        peopleIfAny(page, "waiting", Sign.WAITING, Tally.Count.WAITING);
        peopleIfAny(page, "unconfirmed", Sign.UNCONFIRMED, Tally.Count.UNCONFIRMED);
        peopleIfAny(page, "absent", Sign.ABSENT, Tally.Count.ABSENT);
        postsIfAny(page, "vacant", true);
        postsIfAny(page, "maybe_vacant", false);
    }

    private void peopleIfAny(SheetPage page, String name, Sign sign, Tally.Count what) {
        if (days.stream().anyMatch(d -> held(d) && figures.byDate().get(d).sum().of(what) > 0)) {
            people(page, name, EnumSet.of(sign), t -> t.count(what));
        }
    }

    private void people(SheetPage page, String name, Set<Sign> counted, ToIntFunction<Tally> value) {
        List<String> texts = signs.stream().filter(counted::contains).map(s -> words.of(s.key())).toList();
        row(page, name, day -> {
            int count = value.applyAsInt(figures.byDate().get(day).sum().tally());
            return texts.isEmpty() ? count : new Formula.CountAbove(texts, count);
        });
    }

    private void postsIfAny(SheetPage page, String name, boolean certain) {
        if (days.stream().anyMatch(d -> held(d) && posts(d, certain) > 0)) {
            row(page, name, day -> posts(day, certain));
        }
    }

    private int posts(LocalDate day, boolean certain) {
        return (int) figures.emptyPosts().getOrDefault(day, List.of()).stream().filter(v -> v.certain() == certain).count();
    }

    private boolean held(LocalDate day) {
        return figures.byDate().containsKey(day);
    }

    /** What a day comes to: a number or a formula. */
    @FunctionalInterface
    private interface OfDay {
        Object at(LocalDate day);
    }

    private void row(SheetPage page, String name, OfDay value) {
        var cells = new ArrayList<Object>(List.of("", words.of("report.sum_" + name), ""));
        days.forEach(d -> cells.add(held(d) ? CellStyle.CENTERED.of(value.at(d)) : ""));
        page.total(cells.toArray());
    }
}
