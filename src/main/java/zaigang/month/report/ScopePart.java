package zaigang.month.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zaigang.base.text.Text;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.Tally;

/**
 * The days of a part of a scope: of a township, or of a team.
 *
 * @param id empty for those who belong to none
 */
public record ScopePart(Kind kind, Optional<Long> id, String name, PartSum part) {
    /** What a scope is divided into. */
    public enum Kind {
        TOWNSHIP('t'),
        TEAM('g');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        String name(PlaceNames names, Optional<Long> id) {
            return this == TOWNSHIP ? names.township(id) : names.team(id);
        }
    }

    /** The parts in the order in which they were entered, those of none last. Each day counts where it was spent. */
    static List<ScopePart> of(Kind kind, Map<Long, PartSum> parts, PlaceNames names) {
        return new TreeMap<>(parts).entrySet().stream().map(e -> {
            Optional<Long> id = Optional.of(e.getKey()).filter(known -> known != PlaceSums.NONE);
            return new ScopePart(kind, id, kind.name(names, id), e.getValue());
        }).toList();
    }

    public Sum sum() {
        return part.sum();
    }

    /** How many people it is about. */
    public long people() {
        return part.people().size();
    }

    public Tally tally() {
        return part.sum().tally();
    }

    public Text label() {
        return label(kind, id, name);
    }

    /** @param id empty for those who belong to none */
    static Text label(Kind kind, Optional<Long> id, String name) {
        return id.isPresent() ? Text.verbatim(name) : Text.of("report.no_" + kind.name().toLowerCase(Locale.ROOT));
    }

    /** How a button names it: a letter and the id, 0 for none. */
    String code() {
        return "" + kind.letter + id.orElse(0L);
    }

    /** Whether a day belongs to the unit that a button names. */
    static boolean matches(String code, PersonDay day) {
        return matches(code, day.townshipId(), day.teamId());
    }

    /** Whether somebody of this township and team belongs to it. */
    static boolean matches(String code, Optional<Long> townshipId, Optional<Long> teamId) {
        return code.equals("" + Kind.TOWNSHIP.letter + townshipId.orElse(0L))
                || code.equals("" + Kind.TEAM.letter + teamId.orElse(0L));
    }
}
