package zaigang.edge.telegram;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.outbox.Sender;

/** The mouth: sends through the TelegramBots client, on the caller's thread, and tells what came of it. */
public final class TelegramSender implements Sender {
    private final TelegramLine line;

    public TelegramSender(TelegramLine line) {
        this.line = line;
    }

    @Override
    public Delivery send(Parcel parcel) {
        if (line.closed()) {
            return new Delivery.NotNow("closing", false);
        }
        CompletableFuture<?> call;
        try {
            call = call(parcel);
        } catch (TelegramApiException | RuntimeException e) {
            // Nothing has gone out: the library or we could not write such a call.
            return new Delivery.Refused(Redact.reason(e));
        }
        return outcome(parcel, call);
    }

    private static Delivery outcome(Parcel parcel, CompletableFuture<?> call) {
        try {
            return new Delivery.Sent(call.get() instanceof Message message ? message.getMessageId() : parcel.messageId());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Unclear("interrupted while waiting for the answer");
        } catch (ExecutionException e) {
            return Outcomes.of(e.getCause(), parcel.messageId());
        } catch (RuntimeException e) {
            return new Delivery.Unclear(Redact.reason(e));
        }
    }

    private CompletableFuture<?> call(Parcel parcel) throws TelegramApiException {
        TelegramClient telegram = line.telegram();
        return switch (parcel.content()) {
            case Outgoing.Message m -> telegram.executeAsync(Requests.message(parcel, m));
            case Outgoing.Edit e -> telegram.executeAsync(Requests.edit(parcel, e));
            case Outgoing.Notice n -> telegram.executeAsync(Requests.notice(n));
            case Outgoing.File f -> telegram.executeAsync(Requests.file(parcel, f));
            case Outgoing.Photo p -> telegram.executeAsync(Requests.photo(parcel, p));
            case Outgoing.Menu m -> telegram.executeAsync(Requests.menu(parcel, m));
            case Outgoing.Removal r -> telegram.executeAsync(Requests.removal(parcel));
            case Outgoing.Action a -> telegram.executeAsync(Requests.action(parcel, a));
        };
    }
}
