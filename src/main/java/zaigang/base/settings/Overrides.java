package zaigang.base.settings;

/** The settings that a township or team has of its own; all else comes from above. */
public record Overrides(
        CheckInSettings.Part checkIn, DigestSettings.Part digest, QuietHours.Part quietHours, DutySettings.Part duty,
        ExchangeSettings.Part exchange, TakeOverSettings.Part takeOver, SpotSettings.Part spot) {
    public static final Overrides NONE = new Overrides(
            CheckInSettings.Part.NONE, DigestSettings.Part.NONE, QuietHours.Part.NONE, DutySettings.Part.NONE,
            ExchangeSettings.Part.NONE, TakeOverSettings.Part.NONE, SpotSettings.Part.NONE);

    /** The settings that result where {@code base} holds otherwise. */
    public DaySettings over(DaySettings base) {
        return new DaySettings(checkIn.over(base.checkIn()), digest.over(base.digest()),
                quietHours.over(base.quietHours()), duty.over(base.duty()),
                exchange.over(base.exchange()), takeOver.over(base.takeOver()), spot.over(base.spot()));
    }
}
