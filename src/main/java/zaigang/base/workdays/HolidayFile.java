package zaigang.base.workdays;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.base.text.Text;
import zaigang.base.yaml.As;
import zaigang.base.yaml.Fields;
import zaigang.base.yaml.Item;
import zaigang.base.yaml.Read;
import zaigang.base.yaml.Scalars;
import zaigang.base.yaml.YamlFile;

/** Reads {@code holidays.yaml}: the announced holidays of years that the library does not know, or has otherwise. */
final class HolidayFile {
    /** The longest breaks so far were 9 days; more than this is a slip in a date. */
    private static final int LONGEST_HOLIDAY = 15;
    private static final int LONGEST_NAME = 20;
    private static final MonthDay EARLIEST_IN_DECEMBER = MonthDay.of(12, 20);

    private HolidayFile() {}

    /** The years of the file; a file that does not exist has none. */
    static Read<Map<Integer, HolidayYear>> read(Path file) {
        return Files.notExists(file) ? Read.ok(Map.of()) : YamlFile.read(file, years());
    }

    static Read<Map<Integer, HolidayYear>> parse(Path name, String content) {
        return YamlFile.parse(name, content, years());
    }

    private static As<Map<Integer, HolidayYear>> years() {
        return item -> item.entries().map(entries -> {
            var years = new HashMap<Integer, HolidayYear>();
            entries.forEach(e -> Scalars.integer(2000, 2100).read(e.key())
                    .flatMap(year -> As.fields(f -> new Year(year).read(f, e.key())).read(e.value()))
                    .ifPresent(year -> years.put(year.year(), year)));
            return years;
        });
    }

    /** One holiday as the file has it; {@code to} is the last day off. */
    private record Holiday(String name, LocalDate from, LocalDate to) {
        /** Days between a date and the nearest day of the holiday. */
        private long distance(LocalDate date) {
            return Math.min(Math.abs(date.toEpochDay() - from.toEpochDay()), Math.abs(date.toEpochDay() - to.toEpochDay()));
        }
    }

    /** Reads a year; remembers the days that are taken, so that none is given twice. */
    private static final class Year {
        private final int year;
        private final Map<LocalDate, String> holidays = new HashMap<>();
        private final Map<LocalDate, String> makeUpDays = new HashMap<>();

        private Year(int year) {
            this.year = year;
        }

        private HolidayYear read(Fields f, Item place) {
            As<Holiday> holiday = item -> As.fields(this::holiday).read(item)
                    .flatMap(found -> found).filter(h -> add(h, item));
            List<Holiday> all = f.required("holidays", As.someOf(holiday, Text.of("files.no-holidays")), List.of());
            f.optional("make-up-days", As.list(makeUpDay(all)));
            String missing = Library.FIXED_BY_LAW.stream().map(d -> d.atYear(year))
                    .filter(d -> !holidays.containsKey(d)).map(LocalDate::toString).collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                place.warning(Text.of("files.holidays-by-law", "dates", missing));
            }
            return new HolidayYear(year, holidays, makeUpDays);
        }

        /** Empty where the dates are wrong, which has been noted then. */
        private Optional<Holiday> holiday(Fields f) {
            String name = f.required("name", Scalars.text(LONGEST_NAME), "");
            Optional<LocalDate> from = f.required("from", date().map(Optional::of), Optional.empty());
            Optional<LocalDate> to = f.optional("to", date());
            return from.map(first -> new Holiday(name, first, to.orElse(first)));
        }

        /** Takes the days of a holiday, or says why they cannot be. */
        private boolean add(Holiday holiday, Item place) {
            long days = holiday.to().toEpochDay() - holiday.from().toEpochDay() + 1;
            if (days < 1 || days > LONGEST_HOLIDAY) {
                place.problem(Text.of("files.holiday-length", "from", holiday.from().toString(),
                        "to", holiday.to().toString(), "limit", LONGEST_HOLIDAY));
                return false;
            }
            for (LocalDate day : holiday.from().datesUntil(holiday.to().plusDays(1)).toList()) {
                String taken = holidays.putIfAbsent(day, holiday.name());
                if (taken != null) {
                    place.problem(Text.of("files.holiday-twice", "date", day.toString(), "name", taken));
                    return false;
                }
            }
            return true;
        }

        /** A date, or a date and the holiday it makes up for; else that is the nearest one. */
        private As<LocalDate> makeUpDay(List<Holiday> all) {
            As<String> known = As.choice(all.stream().map(Holiday::name)
                    .collect(Collectors.toMap(n -> n, n -> n, (a, b) -> a, LinkedHashMap::new)));
            As<LocalDate> named = As.fields(f -> {
                LocalDate date = f.required("date", freeWeekend(), LocalDate.of(year, 1, 1));
                f.optional("for", known).ifPresent(name -> makeUpDays.put(date, name));
                return date;
            });
            As<LocalDate> bare = freeWeekend();
            return item -> (item.isMapping() ? named : bare).read(item).map(date -> {
                makeUpDays.computeIfPresent(date, (d, name) -> name.isEmpty() ? nearest(all, d) : name);
                return date;
            });
        }

        private As<LocalDate> freeWeekend() {
            return date()
                    .check(Library::isWeekend, d -> Text.of("files.make-up-on-weekday", "date", d.toString()))
                    .check(d -> !holidays.containsKey(d), d -> Text.of("files.holiday-twice",
                            "date", d.toString(), "name", holidays.get(d)))
                    .check(d -> makeUpDays.putIfAbsent(d, "") == null, d -> Text.of("files.make-up-twice",
                            "date", d.toString()));
        }

        private static String nearest(List<Holiday> all, LocalDate date) {
            return all.stream().min(Comparator.comparingLong(h -> h.distance(date))).map(Holiday::name).orElse("");
        }

        private As<LocalDate> date() {
            LocalDate earliest = EARLIEST_IN_DECEMBER.atYear(year - 1);
            return Scalars.date().check(d -> d.getYear() == year || d.getYear() == year - 1 && !d.isBefore(earliest),
                    d -> Text.of("files.holiday-year", "date", d.toString(), "year", String.valueOf(year)));
        }
    }
}
