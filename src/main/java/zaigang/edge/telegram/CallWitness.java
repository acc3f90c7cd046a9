package zaigang.edge.telegram;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Watches calls so that a failure can be told apart: whether the request had begun to go out, and whether the answer was
 * Telegram's at all. The library shows an answer of a gateway and one that it cannot read alike.
 */
final class CallWitness {
    private CallWitness() {}

    /** No answer came. */
    static final class NoAnswer extends IOException {
        /** False where the request cannot have arrived: nothing of it was written. */
        final boolean mayHaveArrived;

        NoAnswer(boolean mayHaveArrived, IOException cause) {
            super(cause);
            this.mayHaveArrived = mayHaveArrived;
        }
    }

    /** Somebody on the way answered, not Telegram. */
    static final class GatewayAnswer extends IOException {
        final int status;

        GatewayAnswer(int status) {
            super("a gateway answered with status " + status);
            this.status = status;
        }
    }

    /** Marks that a connection stands (through proxy and TLS) and the request is about to be written; a network interceptor. */
    static Response begins(Interceptor.Chain chain) throws IOException {
        AtomicBoolean begun = chain.request().tag(AtomicBoolean.class);
        if (begun != null) {
            begun.set(true);
        }
        return chain.proceed(chain.request());
    }

    /** Reads the whole answer, so that no failure comes later; an application interceptor. */
    static Response judged(Interceptor.Chain chain) throws IOException {
        var begun = new AtomicBoolean();
        Request request = chain.request().newBuilder().tag(AtomicBoolean.class, begun).build();
        byte[] body;
        Response response;
        try {
            response = chain.proceed(request);
            body = bytes(response);
        } catch (IOException e) {
            throw new NoAnswer(begun.get(), e);
        }
        if (!TelegramAnswers.isOne(body)) {
            throw new GatewayAnswer(response.code());
        }
        return TelegramAnswers.with(response, body);
    }

    private static byte[] bytes(Response response) throws IOException {
        try (ResponseBody body = response.body()) {
            return body.bytes();
        }
    }
}
