package zaigang.office.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.sheets.CellNames;
import zaigang.base.sheets.CellText;
import zaigang.base.sheets.DateHint;
import zaigang.base.sheets.Dates;
import zaigang.base.text.Text;

/** Reads a row field by field into what it says. What cannot be read is among the findings, beside its column. */
final class RowFields {
    private static final int LONGEST_NAME = 40;

    private final Findings.Spot spot;
    private final Findings findings;
    private boolean whole = true;

    RowFields(Findings.Spot spot, Findings findings) {
        this.spot = spot;
        this.findings = findings;
    }

    /** Whether all that must be there was there so far. */
    boolean isWhole() {
        return whole;
    }

    /** What must be there: empty, with a complaint, where it cannot be read. A blank cell is for the reader to understand. */
    <T> Optional<T> required(String column, Function<String, Optional<T>> read, String complaint) {
        return there(column, read.apply(spot.text(column)), complaint);
    }

    /** What may be left out: empty, with a complaint unless the cell is blank, where it cannot be read. */
    <T> Optional<T> optional(String column, Function<String, Optional<T>> read, String complaint) {
        Optional<T> value = read.apply(spot.text(column));
        if (value.isEmpty() && !spot.text(column).isBlank()) {
            findings.error(spot, column, Text.of(complaint));
        }
        return value;
    }

    /** A name or another short text that must be there. */
    Optional<String> name(String column, int longest, String complaint) {
        return there(column, Optional.of(name(column, longest)).filter(name -> !name.isEmpty()), complaint);
    }

    /** A name or another short text, maybe empty; one that is too long is noted and no part of a whole row. */
    String name(String column, int longest) {
        String text = CellText.name(spot.text(column));
        if (text.length() > longest) {
            whole = false;
            findings.error(spot, column, Text.of("imports.too_long", "limit", longest));
        }
        return text;
    }

    /** The one person that the cell names, with what stands beside the name; what is longer are several. */
    Optional<CellNames.Name> oneName(String column) {
        List<CellNames.Name> names = CellNames.split(spot.text(column));
        return there(column, Optional.of(names).filter(n -> n.size() == 1).map(List::getFirst)
                        .filter(n -> n.name().length() <= LONGEST_NAME),
                names.isEmpty() ? "imports.name_missing" : "imports.name_several");
    }

    /** A date that must be there; one without its year is the one next to the reference. */
    Optional<LocalDate> date(String column, LocalDate reference) {
        return there(column, resolved(column, reference), "rotation.date_bad");
    }

    /** A date that may be left out. */
    Optional<LocalDate> optionalDate(String column, LocalDate reference) {
        return optional(column, text -> resolved(column, reference), "rotation.date_bad");
    }

    private Optional<LocalDate> resolved(String column, LocalDate reference) {
        return Dates.resolve(List.of(Dates.read(spot.row().cell(column))), DateHint.NONE, reference).getFirst();
    }

    private <T> Optional<T> there(String column, Optional<T> value, String complaint) {
        if (value.isEmpty()) {
            whole = false;
            findings.error(spot, column, Text.of(complaint));
        }
        return value;
    }
}
