package zaigang.spine.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Words;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.UntilThen;
import zaigang.spine.people.Person;

/**
 * What in a line makes it no plain statement of the one who typed it about today: a question, a negation, a plan, somebody else, another
 * day. The words are in the bundles, section {@code speech}.
 */
final class Reservations {
    private static final Pattern ASKS = Pattern.compile("[?\uff1f]");

    private final Pattern words;
    private final Pattern against;
    private final UntilThen until;

    Reservations(Texts texts) {
        until = new UntilThen(texts);
        against = Pattern.compile(WordPatterns.any(Words.of(texts, "speech", "against")));
        words = Pattern.compile(Stream.of("against", "plan", "question").flatMap(k -> Words.of(texts, "speech", k))
                .map(w -> w.charAt(0) < 128 ? "(?<![a-z])" + Pattern.quote(w) + "(?![a-z])" : Pattern.quote(w))
                .collect(Collectors.joining("|")));
    }

    /** Whether words deny it, or set a condition. */
    boolean denied(String text) {
        return against.matcher(text).find();
    }

    boolean any(String text, List<Found> found, Person me, LocalDate today) {
        return ASKS.matcher(text).find() || words.matcher(until.without(text)).find() || found.stream().anyMatch(f -> switch (f) {
            case Found.Days d -> !d.coming().equals(Period.of(today));
            case Found.Someone s -> s.person().id() != me.id();
            case Found.AtPost p -> me.postId().filter(own -> own == p.id()).isPresent();
            case Found.Length l -> true;
            default -> false;
        });
    }
}
