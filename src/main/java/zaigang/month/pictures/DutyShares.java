package zaigang.month.pictures;

import java.util.List;

/**
 * How many shifts each one has, in the order of the roster.
 *
 * @param columns the names of four columns: all, weekend, holiday, night
 */
public record DutyShares(PictureHead head, List<String> columns, List<Share> shares, List<Meaning> legend, String nothing) {
    public DutyShares {
        columns = List.copyOf(columns);
        shares = List.copyOf(shares);
        legend = List.copyOf(legend);
    }

    /**
     * Somebody's shifts.
     *
     * @param weekend of all; none of them is on a public holiday
     * @param holiday of all
     * @param night of all, on whatever day
     */
    public record Share(String name, int all, int weekend, int holiday, int night) {
        int ordinary() {
            return all - weekend - holiday;
        }
    }
}
