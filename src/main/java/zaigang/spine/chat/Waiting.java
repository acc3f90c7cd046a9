package zaigang.spine.chat;

import zaigang.base.workdays.Period;

/**
 * Something that waits for a decision.
 *
 * @param personId who asks for it
 * @param days that it is about
 * @param shown as those see it who decide, with the buttons to do so
 */
public record Waiting(long personId, Period days, Reply shown) {}
