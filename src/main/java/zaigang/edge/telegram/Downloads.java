package zaigang.edge.telegram;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Fetches the files that people send to the bot. */
public final class Downloads {
    /** The most that Telegram lets a bot download (Bot API, getFile). */
    public static final int LIMIT = 20 * 1024 * 1024;

    /** For one file as a whole: a server that sends a byte now and then must not hold a worker for long. 20 MB go at 350 kB/s. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final TelegramLine line;
    private final int limit;
    private final Duration longest;
    private final TelegramClient telegram;

    public Downloads(TelegramLine line) {
        this(line, LIMIT, LONGEST);
    }

    Downloads(TelegramLine line, int limit, Duration longest) {
        this.line = line;
        this.limit = limit;
        this.longest = longest;
        this.telegram = line.telegram(longest);
    }

    /** What came of it. */
    public sealed interface Result {
        record Fetched(byte[] bytes) implements Result {}

        /** Larger than the bot may or wants to take. */
        record TooLarge(int limitBytes) implements Result {}

        /** It did not come whole within the time for one file. */
        record TooSlow() implements Result {}

        /** Telegram does not have it, or not any more. */
        record Gone(String reason) implements Result {}

        /** It did not work this time. */
        record NotNow(String reason) implements Result {}
    }

    /** Fetches a file by the id that came with it; waits, and never throws. */
    public Result fetch(String fileId) {
        long end = System.nanoTime() + longest.toNanos();
        Result result = fetch(fileId, end);
        return result instanceof Result.NotNow && left(end).isNegative() ? new Result.TooSlow() : result;
    }

    private Result fetch(String fileId, long end) {
        try {
            File file = telegram.execute(new GetFile(fileId));
            if (Optional.ofNullable(file.getFileSize()).orElse(0L) > limit) {
                return new Result.TooLarge(limit);
            }
            return url(file).map(url -> download(url, left(end)))
                    .orElseGet(() -> new Result.Gone("the server names no usable path"));
        } catch (TelegramApiException | RuntimeException e) {
            return refused(e);
        }
    }

    private static Duration left(long end) {
        return Duration.ofNanos(end - System.nanoTime());
    }

    private Result refused(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TelegramApiRequestException answer && Integer.valueOf(400).equals(answer.getErrorCode())) {
                String reason = Redact.text(answer.getApiResponse());
                return reason.toLowerCase(Locale.ROOT).contains("too big")
                        ? new Result.TooLarge(limit)
                        : new Result.Gone(reason);
            }
        }
        return new Result.NotNow(Redact.reason(e));
    }

    /** Escapes each part; one that would climb out of the bot's folder makes the whole path unusable. */
    private Optional<HttpUrl> url(File file) {
        String path = Optional.ofNullable(file.getFilePath()).orElse("");
        var parts = Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
        if (parts.isEmpty() || parts.contains("..") || parts.contains(".")) {
            return Optional.empty();
        }
        HttpUrl.Builder url = line.fileUrl();
        parts.forEach(url::addPathSegment);
        return Optional.of(url.build());
    }

    private Result download(HttpUrl url, Duration left) {
        Call call = line.files().newCall(new Request.Builder().url(url).build());
        // Not before the end, and never zero, which would mean without end.
        call.timeout().timeout(Math.max(1, left.toMillis() + 1), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            if (!response.isSuccessful()) {
                String reason = "status " + response.code();
                return response.code() == 404 ? new Result.Gone(reason) : new Result.NotNow(reason);
            }
            return read(response.body().byteStream());
        } catch (IOException e) {
            return new Result.NotNow(Redact.reason(e));
        }
    }

    private Result read(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var chunk = new byte[64 * 1024];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            if (bytes.size() + n > limit) {
                return new Result.TooLarge(limit);
            }
            bytes.write(chunk, 0, n);
        }
        return new Result.Fetched(bytes.toByteArray());
    }
}
