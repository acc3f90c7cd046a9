package zaigang.base.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps so many bytes, and fails when there are more: what is too large is not even held in memory. */
final class LimitedBytes extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int most;
    private boolean full;

    LimitedBytes(int most) {
        this.most = most;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        full |= length > most - kept.size();
        if (full) {
            throw new IOException("more than " + most + " bytes");
        }
        kept.write(bytes, from, length);
    }

    boolean isFull() {
        return full;
    }

    byte[] bytes() {
        return kept.toByteArray();
    }
}
