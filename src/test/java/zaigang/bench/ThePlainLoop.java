package zaigang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import zaigang.process.Child;
import zaigang.process.TestHome;

/** {@link PlainLoop}, with the JVM options of the bot. */
final class ThePlainLoop extends Contender {
    private final Path database;
    private final Path words;

    private ThePlainLoop(Path database, Path words, List<Long> accounts, Path log) {
        super(accounts, log);
        this.database = database;
        this.words = words;
    }

    /** @param words what {@link PlainWords} reads */
    static ThePlainLoop in(Path folder, int people, List<String> words) {
        List<Long> accounts = LongStream.range(TestHome.FIRST_ACCOUNT, TestHome.FIRST_ACCOUNT + people).boxed().toList();
        Path database = folder.resolve("plain.db");
        try (var store = new PlainStore(database)) {
            store.fill(accounts);
            return new ThePlainLoop(database, Files.write(folder.resolve("words"), words), accounts, folder.resolve("plain"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Child start(Path log, String work) {
        var program = new Child.Program("256m", List.of(), System.getProperty("java.class.path"), "zaigang.bench.PlainLoop");
        return Child.start(log, program, Map.of(), List.of(work, telegram.url(), database.toString(), words.toString()));
    }

    @Override
    Child asking(Path log) {
        return start(log, "prompts");
    }

    @Override
    Child listening(Path log) {
        return start(log, "taps");
    }

    @Override
    int answers() {
        try (var store = new PlainStore(database)) {
            return store.answers();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asking, it ends by itself once all is noted. */
    @Override
    void end(Child child, Duration longest) {
        if (telegram.updates().confirmedAt() > 0) {
            child.terminate();
        }
        child.awaitExit(longest);
    }
}
