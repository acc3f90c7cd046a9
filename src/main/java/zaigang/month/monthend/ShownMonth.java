package zaigang.month.monthend;

import java.time.Instant;

/**
 * A month that was shown to those it is about.
 *
 * @param month such as 2026-11
 * @param shownAt the instant of what was shown
 * @param objections until when it is not closed yet
 */
record ShownMonth(String month, Instant shownAt, Instant objections) {}
