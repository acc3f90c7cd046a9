package zaigang.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zaigang.sheets.Dates;
import zaigang.sheets.Problem;
import zaigang.sheets.Table;
import zaigang.text.Text;
import zaigang.yaml.As;
import zaigang.yaml.Scalars;

/**
 * Tells tables of people that are no staff lists, such as who was at a meeting.
 *
 * @param headings what a column of such a table is called
 * @param titles what its title, sheet or file is called
 * @param staff what a title says that is a staff list's whatever else it says
 */
record OtherLists(Pattern headings, Pattern titles, Pattern staff) {
    static final OtherLists NONE = new OtherLists(Pattern.compile("(?!)"), Pattern.compile("(?!)"), Pattern.compile("(?!)"));
    private static final int LONGEST = 500;
    /** A heading that is a day of the week is no longer. */
    private static final int LONGEST_WEEKDAY = 4;
    private static final int LONGEST_TITLE = 80;

    static As<OtherLists> shape() {
        return As.fields(f -> new OtherLists(
                Pattern.compile(f.required("headings", Scalars.text(LONGEST), "")),
                Pattern.compile(f.required("titles", Scalars.text(LONGEST), "")),
                Pattern.compile(f.required("staff", Scalars.text(LONGEST), ""))));
    }

    /** Why a table with names is not read as a staff list; empty where it is one. */
    Optional<Problem> problem(Table table) {
        long days = table.headers().stream().filter(h -> h.key().isEmpty()).map(Table.Header::text).filter(OtherLists::isDay).count();
        if (days > 1) {
            return Optional.of(problem(table, Text.of("imports.no_list_but_days")));
        }
        Stream<String> headed = table.headers().stream().map(Table.Header::text).flatMap(t -> found(headings, t).stream());
        Stream<String> titled = Stream.concat(table.titles().stream().filter(t -> t.length() <= LONGEST_TITLE),
                        Stream.of(table.sheet(), table.file()))
                .filter(t -> !staff.matcher(t).find()).flatMap(t -> found(titles, t).stream());
        return Stream.concat(headed, titled).findFirst().map(word -> problem(table, Text.of("imports.no_list", "word", word)));
    }

    private static Problem problem(Table table, Text message) {
        return Problem.ofSheet(table.file(), table.sheet(), Problem.Severity.ERROR, message);
    }

    private static boolean isDay(String heading) {
        return Dates.heading(heading).isPresent() || heading.length() <= LONGEST_WEEKDAY && Dates.weekday(heading).isPresent();
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        return m.find() ? Optional.of(m.group()) : Optional.empty();
    }
}
