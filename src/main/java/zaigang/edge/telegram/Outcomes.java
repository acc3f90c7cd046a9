package zaigang.edge.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import zaigang.spine.outbox.Sender.Delivery;

/** What a failed call means for the message: tried again, given up, or of unknown delivery. */
final class Outcomes {
    /** What Telegram says of a topic that takes no messages. */
    private static final List<String> TOPIC_GONE =
            List.of("message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid", "topic not found");

    private Outcomes() {}

    /** @param messageId the message that the call edits; 0 otherwise */
    static Delivery of(Throwable failure, long messageId) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CallWitness.GatewayAnswer gateway -> {
                    return gateway(gateway);
                }
                case CallWitness.NoAnswer none -> {
                    return none.mayHaveArrived
                            ? new Delivery.Unclear(Redact.reason(failure))
                            : new Delivery.NotNow(Redact.reason(failure), true);
                }
                case TelegramApiRequestException answer -> {
                    return answered(answer, messageId);
                }
                default -> { }
            }
        }
        return new Delivery.Unclear(Redact.reason(failure));
    }

    /** 504 says that the gateway waited in vain for Telegram, which may still do it; 2xx that nobody knows who answered. */
    private static Delivery gateway(CallWitness.GatewayAnswer answer) {
        String reason = answer.getMessage();
        return switch (answer.status) {
            case 504, 408 -> new Delivery.Unclear(reason);
            case 413 -> new Delivery.Refused(reason);
            default -> answer.status / 100 == 2 ? new Delivery.Unclear(reason) : new Delivery.NotNow(reason, false);
        };
    }

    private static Delivery answered(TelegramApiRequestException answer, long messageId) {
        if (answer.getApiResponse() == null && Optional.ofNullable(answer.getErrorCode()).orElse(0) == 0) {
            // It said ok, but the library cannot read what it says of the message: it was accepted.
            return new Delivery.Sent(messageId);
        }
        int code = Optional.ofNullable(answer.getErrorCode()).orElse(400);
        String reason = Redact.text(code + " " + Optional.ofNullable(answer.getApiResponse()).orElse(""));
        Optional<ResponseParameters> parameters = Optional.ofNullable(answer.getParameters());
        Optional<Long> movedTo = parameters.map(ResponseParameters::getMigrateToChatId);
        if (movedTo.isPresent()) {
            return new Delivery.Migrated(movedTo.get());
        }
        return switch (code) {
            case 429 -> new Delivery.TooMany(
                    Duration.ofSeconds(Math.max(1, parameters.map(ResponseParameters::getRetryAfter).orElse(1))));
            case 403 -> new Delivery.Unreachable(reason);
            // The token is wrong: no fault of the message, which goes out once the token is right.
            case 401, 404 -> new Delivery.NotNow(reason, false);
            case 504 -> new Delivery.Unclear(reason);
            case 400 -> badRequest(reason, messageId);
            default -> code >= 500 ? new Delivery.NotNow(reason, false) : new Delivery.Refused(reason);
        };
    }

    private static Delivery badRequest(String reason, long messageId) {
        String text = reason.toLowerCase(Locale.ROOT);
        // It was done before.
        if (text.contains("message is not modified") || text.contains("message to delete not found")) {
            return new Delivery.Sent(messageId);
        }
        if (TOPIC_GONE.stream().anyMatch(text::contains)) {
            return new Delivery.TopicGone(reason);
        }
        boolean gone = text.contains("chat not found")
                || text.contains("user is deactivated")
                || text.contains("peer_id_invalid");
        return gone ? new Delivery.Unreachable(reason) : new Delivery.Refused(reason);
    }
}
