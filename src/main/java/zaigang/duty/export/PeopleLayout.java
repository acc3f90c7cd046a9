package zaigang.duty.export;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.base.sheets.SheetPage;
import zaigang.duty.roster.PlannedShift;
import zaigang.spine.people.Person;

/**
 * A row for each person, a column for each day, in the cells a mark for the shift. Marks are explained below; shifts that nobody
 * holds have a row of their own, and remarks stand below with their dates.
 */
final class PeopleLayout {
    private final RosterMonth month;
    private final SheetWords words;
    private final Map<RosterMonth.Kind, String> marks = new LinkedHashMap<>();
    private final List<LocalDate> days;
    private final Map<LocalDate, List<PlannedShift>> byDay;

    PeopleLayout(RosterMonth month, SheetWords words) {
        this.month = month;
        this.words = words;
        this.days = month.month().atDay(1).datesUntil(month.month().atEndOfMonth().plusDays(1)).toList();
        this.byDay = month.byDay();
        Set<String> taken = new HashSet<>(List.of(words.of("export.reserved_marks").split("\\|")));
        month.kinds().forEach(k -> marks.put(k, mark(k, taken)));
    }

    /** The first character of the name where it is free, else a letter. */
    private String mark(RosterMonth.Kind kind, Set<String> taken) {
        String name = kind.name().isEmpty() ? words.of("export.mark_duty") : kind.name();
        String first = name.substring(0, name.offsetByCodePoints(0, 1));
        if (first.codePoints().allMatch(Character::isIdeographic) && taken.add(first)) {
            return first;
        }
        return Stream.iterate(0, i -> i + 1).map(i -> (char) ('A' + i % 26) + (i < 26 ? "" : String.valueOf(i / 26)))
                .filter(taken::add).findFirst().orElseThrow();
    }

    void write(SheetPage page) {
        page.title(Sheets.title(month, words));
        page.header(cells(words.of("export.column_name"), words.of("export.column_phone"),
                d -> words.style(d).of(String.valueOf(d.getDayOfMonth()))));
        page.header(cells("", "",
                d -> words.style(d).of(weekday(d))));
        for (long id : month.everyone()) {
            Person person = month.people().get(id);
            page.row(cells(month.name(id), person.phone(), d -> words.style(d).of(marks(d, s -> s.leaderIds().contains(id),
                    s -> s.personIds().contains(id)))));
        }
        outside().forEach(name -> page.row(cells(name, "",
                d -> words.style(d).of(marks(d, s -> s.outsideLeaderNames().contains(name), s -> false)))));
        if (month.shifts().stream().anyMatch(PeopleLayout::isVacant)) {
            page.row(cells(words.of("export.vacant"), "", d -> words.style(d).of(marks(d, s -> false, PeopleLayout::isVacant))));
        }
        page.note(legend());
        remarks(page);
        double width = marks.values().stream().mapToInt(String::length).max().orElse(1) > 1 ? 5.4 : 4.2;
        page.width(1, 1, 11).width(2, 2, 14).width(3, 2 + days.size(), width).freezeColumns(2);
    }

    /** One character, where that is a word: a letter alone is none. */
    private String weekday(LocalDate day) {
        String narrow = day.getDayOfWeek().getDisplayName(TextStyle.NARROW, words.language().locale());
        return narrow.codePoints().allMatch(Character::isIdeographic) ? narrow
                : day.getDayOfWeek().getDisplayName(TextStyle.SHORT, words.language().locale());
    }

    private static boolean isVacant(PlannedShift shift) {
        return shift.everyone().isEmpty() && shift.outsideLeaderNames().isEmpty();
    }

    private List<String> outside() {
        return month.shifts().stream().flatMap(s -> s.outsideLeaderNames().stream()).distinct().toList();
    }

    private List<Object> cells(String name, String phone, Function<LocalDate, Object> cell) {
        var cells = new ArrayList<Object>(List.of(name, phone));
        days.forEach(d -> cells.add(cell.apply(d)));
        return cells;
    }

    private String marks(LocalDate day, Function<PlannedShift, Boolean> leads, Function<PlannedShift, Boolean> onDuty) {
        List<PlannedShift> shifts = byDay.getOrDefault(day, List.of());
        if (!shifts.isEmpty() && shifts.stream().allMatch(s -> leads.apply(s) && !s.personIds().isEmpty())) {
            return words.of("export.mark_leads");
        }
        return String.join(Sheets.COMMA, shifts.stream()
                .filter(s -> leads.apply(s) || onDuty.apply(s))
                .map(s -> (leads.apply(s) ? words.of("export.mark_leads") : "") + mark(s)).toList());
    }

    private String mark(PlannedShift shift) {
        return marks.get(RosterMonth.Kind.of(shift));
    }

    private String legend() {
        var entries = new ArrayList<String>();
        marks.forEach((kind, mark) -> entries.add(words.of("export.legend_shift", "mark", mark, "name",
                kind.name().isEmpty() ? words.of("export.duty") : kind.name(),
                "hours", words.hours(kind.starts(), kind.lasts()))));
        entries.add(words.of("export.legend_leads", "mark", words.of("export.mark_leads")));
        return words.of("export.legend", "entries", String.join("    ", entries));
    }

    private void remarks(SheetPage page) {
        month.shifts().stream().filter(s -> !s.note().isEmpty()).forEach(s -> page.note(words.of("export.dated_remark",
                "date", s.day().toString(), "mark", mark(s), "text", s.note())));
    }
}
