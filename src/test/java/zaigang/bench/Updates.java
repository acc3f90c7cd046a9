package zaigang.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/** The updates that wait, numbered from 1, each written down only when it is asked for. */
final class Updates {
    private static final byte[] HEAD = "{\"ok\":true,\"result\":[".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAIL = "]}".getBytes(StandardCharsets.US_ASCII);

    private final List<LongFunction<String>> all = new ArrayList<>();
    private long confirmed;
    private long confirmedAt;

    /**
     * @param update its JSON, given its number
     * @return the number
     */
    synchronized long add(LongFunction<String> update) {
        all.add(update);
        notifyAll();
        return all.size();
    }

    /** How many the bot has not confirmed. */
    synchronized int pending() {
        return all.size() - (int) confirmed;
    }

    /** When the last was confirmed that has been, as {@link System#nanoTime()}. */
    synchronized long confirmedAt() {
        return confirmedAt;
    }

    /** The answer to getUpdates: those not confirmed yet; it waits for the first of them. */
    byte[] poll(long offset, int limit, long seconds) throws InterruptedException {
        List<LongFunction<String>> some;
        long from;
        synchronized (this) {
            confirm(offset - 1);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            for (long left = end - System.nanoTime(); pending() == 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            from = confirmed;
            some = List.copyOf(all.subList((int) from, (int) Math.min(all.size(), from + limit)));
        }
        return json(some, from);
    }

    private void confirm(long number) {
        if (number > confirmed) {
            confirmed = Math.min(number, all.size());
            confirmedAt = System.nanoTime();
        }
    }

    private static byte[] json(List<LongFunction<String>> some, long from) {
        var json = new ByteArrayOutputStream(64 + some.size() * 1024);
        json.writeBytes(HEAD);
        for (int i = 0; i < some.size(); i++) {
            if (i > 0) {
                json.write(',');
            }
            json.writeBytes(some.get(i).apply(from + i + 1).getBytes(StandardCharsets.UTF_8));
        }
        json.writeBytes(TAIL);
        return json.toByteArray();
    }
}
