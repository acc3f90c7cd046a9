package zaigang.away.leave;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Leave as it was heard, shown to the one who typed it and not filed yet.
 *
 * @param spans as {@link Span#code} writes them, separated by commas
 * @param kind its key in the settings; empty where it is still asked for
 * @param expiresAt after which it cannot be filed any more
 */
record LeaveDraft(long id, long personId, String spans, Optional<String> kind, String reason, Instant expiresAt, State state) {
    /** What became of it. */
    enum State {
        OPEN,
        FILED,
        DROPPED
    }

    static String code(List<Span> spans) {
        return spans.stream().map(Span::code).collect(Collectors.joining(","));
    }

    List<Span> list() {
        return Arrays.stream(spans.split(",")).flatMap(code -> Span.parse(code).stream()).toList();
    }
}
