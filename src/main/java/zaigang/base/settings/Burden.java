package zaigang.base.settings;

/**
 * How often the bot may prompt a person by itself; the whole county's.
 *
 * @param day prompts on one day after which reminders and summaries are held back
 * @param week the same for a week, Monday to Sunday
 */
public record Burden(int day, int week) {
    public static final Burden DEFAULT = new Burden(3, 12);
}
