package zaigang.spine.chat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a button asks for: a feature, a verb and its arguments, written into Telegram's callback data (1 to 64 bytes). Whoever
 * presses may have forged it, so it says what is asked, never who may. A {@link Verb} makes it and reads it.
 */
public record Press(String feature, String verb, List<String> args) {
    private static final int LIMIT = 64;
    private static final String SEPARATOR = ".";

    public Press {
        args = List.copyOf(args);
    }

    /** Whether Telegram takes it, and it is read back as it is written. */
    public boolean fits() {
        return args.stream().noneMatch(a -> a.contains(SEPARATOR)) && written().getBytes(StandardCharsets.UTF_8).length <= LIMIT;
    }

    private String written() {
        return Stream.concat(Stream.of(feature, verb), args.stream()).collect(Collectors.joining(SEPARATOR));
    }

    /** @throws IllegalStateException where the data would be longer than Telegram takes */
    public String data() {
        String data = written();
        if (data.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
            throw new IllegalStateException("callback data is over " + LIMIT + " bytes: " + data);
        }
        return data;
    }

    public static Optional<Press> parse(String data) {
        String[] parts = data.split("\\.", -1);
        return parts.length < 2
                ? Optional.empty()
                : Optional.of(new Press(parts[0], parts[1], List.of(parts).subList(2, parts.length)));
    }
}
