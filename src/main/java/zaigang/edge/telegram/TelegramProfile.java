package zaigang.edge.telegram;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** What Telegram knows of the bot itself. */
public final class TelegramProfile {
    private final TelegramLine line;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Optional<String> known = Optional.empty();

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

    /** The name that was learnt last. */
    public Optional<String> known() {
        return known;
    }

    /** Asks for the name where it is not known yet and nobody is asking. */
    public void learn(Executor calls) {
        if (known.isEmpty() && asking.compareAndSet(false, true)) {
            calls.execute(() -> {
                try {
                    known = username();
                } finally {
                    asking.set(false);
                }
            });
        }
    }
}
