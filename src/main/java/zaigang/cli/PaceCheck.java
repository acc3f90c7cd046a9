package zaigang.cli;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.edge.telegram.TelegramSettings;

/** Whether Telegram's own server takes what the settings let out. */
final class PaceCheck {
    private PaceCheck() {}

    /** What to say where it does not; empty where it does, or where the bot talks to another server. */
    static Optional<Text> beyond(Settings.Telegram pace, URI api) {
        List<String> keys = api.equals(TelegramSettings.PUBLIC_API) ? pace.beyondTelegram() : List.of();
        return keys.isEmpty() ? Optional.empty() : Optional.of(Text.of("audit.doctor_pace_beyond",
                "keys", Text.names(keys), "variable", TelegramSettings.API_URL));
    }

    /** Where the environment has no token, the bot may have another environment: then it is worth a look only. */
    static DoctorFinding look(Settings.Telegram pace, TelegramSettings.Result server) {
        return switch (server) {
            case TelegramSettings.Result.Found found -> found(beyond(pace, found.settings().api()), DoctorFinding.Kind.BAD);
            default -> found(beyond(pace, TelegramSettings.PUBLIC_API), DoctorFinding.Kind.NOTE);
        };
    }

    private static DoctorFinding found(Optional<Text> beyond, DoctorFinding.Kind kind) {
        return beyond.map(what -> new DoctorFinding(kind, what)).orElseGet(() -> DoctorFinding.good("audit.doctor_pace"));
    }
}
