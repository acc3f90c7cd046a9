package zaigang.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held by the one process that works on a data folder. The operating system lets go of it when the process ends, however it
 * ends, so a crash leaves nothing to clean up.
 */
public final class HomeLock implements AutoCloseable {
    private static final String MARK = "a database was here\n";

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or empty where another process holds it. Never waits. Only its owner may read the file. */
    public static Optional<HomeLock> take(Path file) throws IOException {
        DatabaseFile.createForOwner(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new HomeLock(channel));
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // Two apps in one process (a test): the same refusal.
        }
        channel.close();
        return Optional.empty();
    }

    /** Notes that there is a database, so that one that vanishes later is missed. */
    public void noteDatabase() throws IOException {
        channel.write(ByteBuffer.wrap(MARK.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    /** Whether a process that held this lock had a database. */
    public static boolean knowsDatabase(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) > 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
