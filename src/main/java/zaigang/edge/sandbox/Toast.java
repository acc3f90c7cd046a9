package zaigang.edge.sandbox;

import java.time.Instant;

/**
 * The answer to a tap, shown for a moment.
 *
 * @param userId who tapped
 * @param text empty where only the spinner ends
 * @param alert true where a window has to be closed
 */
public record Toast(long number, long userId, String queryId, String text, boolean alert, Instant at) {}
