package zaigang.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import zaigang.spine.chat.Outgoing;

/**
 * What was there before a scenario begins.
 *
 * @param accounts by the names of their phones
 * @param shown the messages with buttons that these phones show
 * @param files what was sent to the bot, the oldest first
 * @param lastUpdate the number of the last update, or one above
 */
record Past(Map<String, Long> accounts, List<Shown> shown, List<byte[]> files, long lastUpdate) {
    /** A message on somebody's phone. */
    record Shown(String who, long chat, FakeTelegram.Message message) {
        List<Outgoing.Key> keys() {
            return message.keys().stream().flatMap(List::stream).toList();
        }
    }

    /**
     * Unpacks {@code old/NAME.db.gz} into that folder as a bot's database, and reads {@code old/NAME-buttons.txt}: a line for each
     * message, of name, chat, message and buttons as {@code data=label}, between tabs.
     */
    static Past of(String name, Path home, List<byte[]> files) {
        try (InputStream packed = new GZIPInputStream(resource("/old/" + name + ".db.gz"))) {
            Files.copy(packed, home.resolve("zaigang.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Shown> shown = shown(name);
        var accounts = new LinkedHashMap<String, Long>();
        shown.forEach(s -> accounts.put(s.who(), s.chat()));
        return new Past(accounts, shown, files, 1_000_000);
    }

    /** The messages alone. */
    static List<Shown> shown(String name) {
        return lines("/old/" + name + "-buttons.txt").stream().map(Past::message).toList();
    }

    private static Shown message(String line) {
        String[] parts = line.split("\t");
        List<List<Outgoing.Key>> keys = Arrays.stream(parts).skip(3).map(k -> k.split("=", 2))
                .map(k -> List.of(new Outgoing.Key(k[1], k[0], ""))).toList();
        return new Shown(parts[0], Long.parseLong(parts[1]),
                new FakeTelegram.Message(Long.parseLong(parts[2]), "", keys, "", new byte[0]));
    }

    /** The lines of a resource, without those that begin with a #. */
    static List<String> lines(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(resource(file), StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String file) {
        InputStream found = Past.class.getResourceAsStream(file);
        if (found == null) {
            throw new AssertionError("there is no " + file);
        }
        return found;
    }
}
