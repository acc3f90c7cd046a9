package zaigang.spine.audit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** Lines of the log in words. */
final class AuditWords {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final People people;
    private final ZoneId zone;
    private final Set<String> known;

    AuditWords(People people, Texts texts, ZoneId zone) {
        this.people = people;
        this.zone = zone;
        this.known = texts.keys(Language.ZH);
    }

    /** The whole line, for those who read the log. */
    Text line(Tx tx, AuditLine e) {
        return Text.of("audit.line", "date", day(e), "time", time(e), "who", who(tx, e), "role", inBrackets(role(e)),
                "what", what(e), "whom", whom(tx, e), "detail", detail(e));
    }

    /** The line for somebody whom it concerned, who knows that. */
    Text toOneself(Tx tx, AuditLine e) {
        return Text.of("audit.own_line", "date", day(e), "time", time(e), "who", who(tx, e), "role", inBrackets(role(e)),
                "what", what(e), "scope", e.personId().isPresent() ? Text.none() : inBrackets(whom(tx, e)), "detail", detail(e));
    }

    /** In which days are meant. */
    ZoneId zone() {
        return zone;
    }

    LocalDate day(AuditLine e) {
        return LocalDate.ofInstant(e.at(), zone);
    }

    LocalTime time(AuditLine e) {
        return LocalTime.ofInstant(e.at(), zone).truncatedTo(ChronoUnit.MINUTES);
    }

    Text who(Tx tx, AuditLine e) {
        return who(tx, e.byPerson(), e.through());
    }

    Text who(Tx tx, Optional<Long> person, String through) {
        return person.map(id -> name(tx, id))
                .orElseGet(() -> Text.of(through.startsWith("cli ") ? "audit.terminal" : "audit.bot"));
    }

    Text role(AuditLine e) {
        return e.byRole().isEmpty() ? Text.none() : Text.of("cli.role_" + e.byRole().toLowerCase(Locale.ROOT));
    }

    Text what(AuditLine e) {
        return What.text(e.what());
    }

    Text whom(Tx tx, AuditLine e) {
        return e.personId().map(id -> name(tx, id)).orElseGet(() -> Text.list(About.scopes(e.concerns()).stream()
                .map(s -> s instanceof Scope.County ? Text.of("audit.county") : Text.verbatim(people.name(tx, s))).toList()));
    }

    /** A day is written as one, a word of the bundle in the reader's language, all else as it is. */
    Text detail(AuditLine e) {
        List<Text> words = Arrays.stream(e.detail().split(" ")).map(this::word).toList();
        return new Text.Joined(" ", words);
    }

    private Text word(String word) {
        String key = "audit.word_" + word.toLowerCase(Locale.ROOT);
        if (DAY.matcher(word).matches()) {
            return Text.of("audit.day", "day", LocalDate.parse(word));
        }
        return known.contains(key) ? Text.of(key) : Text.verbatim(word);
    }

    private Text name(Tx tx, long personId) {
        return Text.verbatim(people.find(tx, personId).map(Person::name).orElse(""));
    }

    private static Text inBrackets(Text text) {
        return text.equals(Text.none()) ? Text.none() : Text.of("audit.in_brackets", "text", text);
    }
}
