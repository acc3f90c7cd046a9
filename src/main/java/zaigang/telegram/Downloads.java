package zaigang.telegram;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Fetches the files that people send to the bot. */
public final class Downloads {
    /** The most that Telegram lets a bot download (Bot API, getFile). */
    public static final int LIMIT = 20 * 1024 * 1024;

    private final Line line;
    private final int limit;

    public Downloads(Line line) {
        this(line, LIMIT);
    }

    Downloads(Line line, int limit) {
        this.line = line;
        this.limit = limit;
    }

    /** What came of it. */
    public sealed interface Result {
        record Fetched(byte[] bytes) implements Result {}

        /** Larger than the bot may or wants to take. */
        record TooLarge(int limitBytes) implements Result {}

        /** Telegram does not have it, or not any more. */
        record Gone(String reason) implements Result {}

        /** It did not work this time. */
        record NotNow(String reason) implements Result {}
    }

    /** Fetches a file by the id that came with it; waits, and never throws. */
    public Result fetch(String fileId) {
        try {
            File file = line.telegram().execute(new GetFile(fileId));
            if (Optional.ofNullable(file.getFileSize()).orElse(0L) > limit) {
                return new Result.TooLarge(limit);
            }
            return url(file).map(this::download).orElseGet(() -> new Result.Gone("the server names no usable path"));
        } catch (TelegramApiException | RuntimeException e) {
            return refused(e);
        }
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

    private Result download(HttpUrl url) {
        try (Response response = line.files().newCall(new Request.Builder().url(url).build()).execute()) {
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
