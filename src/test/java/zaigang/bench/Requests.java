package zaigang.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The requests of one connection, one after the other. */
final class Requests {
    private static final String LENGTH = "content-length:";
    private static final String CODING = "transfer-encoding:";

    private final InputStream in;
    private final byte[] buffer = new byte[16_384];
    private int next;
    private int end;

    /** @param path as it was asked for */
    record Request(String path, byte[] body) {}

    Requests(InputStream in) {
        this.in = in;
    }

    /** Empty at the end of the connection. */
    Optional<Request> next() throws IOException {
        if (next == end && !filled()) {
            return Optional.empty();
        }
        String path = line().split(" ")[1];
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            length = lower.startsWith(LENGTH) ? Integer.parseInt(lower.substring(LENGTH.length()).strip()) : length;
            chunked |= lower.startsWith(CODING) && lower.endsWith("chunked");
        }
        return Optional.of(new Request(path, chunked ? chunks() : bytes(length)));
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            all.writeBytes(bytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        int held = Math.min(count, end - next);
        System.arraycopy(buffer, next, bytes, 0, held);
        next += held;
        if (in.readNBytes(bytes, held, count - held) < count - held) {
            throw new EOFException("in the middle of a body");
        }
        return bytes;
    }

    /** Without its end. */
    private String line() throws IOException {
        byte[] line = new byte[256];
        int length = 0;
        for (byte b = one(); b != '\n'; b = one()) {
            line = length == line.length ? Arrays.copyOf(line, 2 * length) : line;
            line[length++] = b;
        }
        return new String(line, 0, length > 0 && line[length - 1] == '\r' ? length - 1 : length, StandardCharsets.ISO_8859_1);
    }

    private byte one() throws IOException {
        if (next == end && !filled()) {
            throw new EOFException("in the middle of a head");
        }
        return buffer[next++];
    }

    private boolean filled() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
