package zaigang.base.settings;

/** The settings that a township or team has of its own; all else comes from above. */
public record Overrides(CheckIn.Part checkIn, Digest.Part digest, QuietHours.Part quietHours, Duty.Part duty,
        Exchange.Part exchange, TakeOver.Part takeOver, Spot.Part spot) {
    public static final Overrides NONE = new Overrides(
            CheckIn.Part.NONE, Digest.Part.NONE, QuietHours.Part.NONE, Duty.Part.NONE, Exchange.Part.NONE, TakeOver.Part.NONE,
            Spot.Part.NONE);

    /** The settings that result where {@code base} holds otherwise. */
    public DaySettings over(DaySettings base) {
        return new DaySettings(checkIn.over(base.checkIn()), digest.over(base.digest()),
                quietHours.over(base.quietHours()), duty.over(base.duty()),
                exchange.over(base.exchange()), takeOver.over(base.takeOver()), spot.over(base.spot()));
    }
}
