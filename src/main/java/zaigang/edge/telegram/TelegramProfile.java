package zaigang.edge.telegram;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** What Telegram knows of the bot itself. */
public final class TelegramProfile {
    private final TelegramLine line;

    public TelegramProfile(TelegramLine line) {
        this.line = line;
    }

    /** The bot's name for links, without the at sign; empty while Telegram cannot be asked. Asks each time, and waits. */
    public Optional<String> username() {
        try {
            return Optional.ofNullable(line.telegram().execute(new GetMe()).getUserName());
        } catch (TelegramApiException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
