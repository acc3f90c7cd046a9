package zaigang.duty.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import zaigang.base.text.Text;

/**
 * A page of {@code /duty} as it is shown.
 *
 * @param ask for what time
 * @param sight what it shows, which may be more than was asked for where that has nobody on duty
 * @param page which one of {@code pages}, from 0
 * @param more whether others are on duty then whom this sight leaves out
 */
record DutyPage(Text text, DutyTime ask, Sight sight, int page, int pages, boolean more) {
    /** What is looked at: a time, a part of the rosters, and which page of it. */
    record Query(DutyTime ask, Sight sight, int page) {}

    /** What fits on a page, by the lines it takes: a message stays readable and under Telegram's limit. */
    record Split<T>(List<T> shown, int page, int pages) {
        private static final int LINES = 48;

        /** A single thing that is longer has a page of its own. */
        static <T> Split<T> of(List<T> all, int wanted, ToLongFunction<T> lines) {
            var pages = new ArrayList<List<T>>();
            long room = 0;
            for (T one : all) {
                long needed = lines.applyAsLong(one);
                if (pages.isEmpty() || needed > room) {
                    pages.add(new ArrayList<>());
                    room = LINES;
                }
                pages.getLast().add(one);
                room -= needed;
            }
            int page = Math.max(0, Math.min(wanted, pages.size() - 1));
            return new Split<>(pages.isEmpty() ? List.of() : pages.get(page), page, Math.max(1, pages.size()));
        }
    }
}
