package zaigang.day.spotcheck;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.Grant;
import zaigang.spine.people.People;
import zaigang.spine.people.Role;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/** Where somebody may order a check, and what such a place is called. */
record SpotPlaces(People people, Texts texts) {
    /** What this person may check; for an organizer the county and its townships. */
    List<Scope> of(Turn turn) {
        return of(turn.tx(), turn.who());
    }

    List<Scope> of(Tx tx, Who who) {
        Stream<Scope> own = who.grants().stream().filter(g -> g.role().may(Act.CHECK)).map(Grant::scope);
        Stream<Scope> townships = who.is(Role.ORGANIZER)
                ? people.townships(tx).stream().map(t -> new Scope.OfTownship(t.id())) : Stream.empty();
        return Stream.concat(own, townships).distinct().toList();
    }

    /** A place that was named, and what else was typed. */
    record Named(Scope scope, String rest) {}

    /** The place with the longest name in what was typed, since one name may be in another; an organizer's may be a team, too. */
    Optional<Named> named(Turn turn, String typed) {
        String words = normal(typed);
        Stream<Scope> teams = turn.who().is(Role.ORGANIZER)
                ? people.teams(turn.tx()).stream().map(t -> new Scope.OfTeam(t.id())) : Stream.empty();
        record Found(Scope scope, String name) {}
        return Stream.concat(of(turn).stream(), teams).distinct()
                .map(s -> new Found(s, normal(people.name(turn.tx(), s))))
                .filter(f -> !f.name().isEmpty() && words.contains(f.name()))
                .min(Comparator.comparingInt(f -> -f.name().length()))
                .map(f -> new Named(f.scope(), words.replace(f.name(), " ")))
                .or(() -> of(turn).contains(Scope.county()) && isCounty(words)
                        ? Optional.of(new Named(Scope.county(), words)) : Optional.empty());
    }

    /** The county is meant where nothing else stands beside the size: its words may be parts of a name. */
    private boolean isCounty(String words) {
        String counters = phrases("spot.size_words").map(Pattern::quote).collect(Collectors.joining("|"));
        String place = words.replaceAll("\\d+( ?(" + counters + "))?", "").strip();
        return phrases("report.county_words").anyMatch(w -> normal(w).equals(place));
    }

    private Stream<String> phrases(String key) {
        return Arrays.stream(Language.values()).flatMap(l -> Arrays.stream(texts.phrase(l, key).split("\\|")));
    }

    /** Full-width letters are ordinary ones, and neither case nor spaces matter to a name. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }

    /** The county has no name of its own. */
    static Text name(People people, Tx tx, Scope scope) {
        return scope instanceof Scope.County ? Text.of("spot.county") : Text.verbatim(people.name(tx, scope));
    }
}
