package zaigang.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Real time, shifted by what a file says: several processes share one such clock, and any of them may move it, also back. */
public final class SharedClock implements InstantSource {
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final ByteBuffer shift;

    private SharedClock(ByteBuffer shift) {
        this.shift = shift;
    }

    /** The clock of that file, which is made where there is none. */
    public static SharedClock at(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new SharedClock(channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(System.currentTimeMillis() + (long) LONG.getVolatile(shift, 0));
    }

    void moveTo(Instant when) {
        LONG.setVolatile(shift, 0, when.toEpochMilli() - System.currentTimeMillis());
    }

    /** Jumps; a negative step goes back. */
    void jump(Duration step) {
        LONG.getAndAdd(shift, 0, step.toMillis());
    }
}
