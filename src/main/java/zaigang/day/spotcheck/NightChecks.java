package zaigang.day.spotcheck;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.settings.DaySettings;
import zaigang.base.settings.Settings;
import zaigang.base.settings.SpotSettings;
import zaigang.base.text.Text;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.TheirSettings;

/**
 * Night checks come in quiet hours, so they are held only where the settings allow them and after everybody there was told: a
 * day before the first, and again after a month.
 */
record NightChecks(People people, Outbox outbox, Settings settings) {
    private static final SpotLedger LEDGER = new SpotLedger();
    private static final Duration NOTICE = Duration.ofDays(1);
    private static final Duration HOLDS = Duration.ofDays(31);

    /** Whether the settings allow night checks in a scope as a whole. */
    boolean allowed(Tx tx, Scope scope) {
        return settings(settings, people, tx, scope).spot().night();
    }

    /** Why there can be no night check in a scope now, with the way out; empty where there can be one. */
    Optional<Reply> refusal(Turn turn, Scope scope) {
        Tx tx = turn.tx();
        SpotSettings theirs = settings(settings, people, tx, scope).spot();
        if (!theirs.night()) {
            return Optional.of(Refusal.of("spot.no_nights"));
        }
        Optional<Instant> told = Stream.of(scope, Scope.county()).flatMap(s -> LEDGER.announcement(tx, s.code()).stream())
                .filter(at -> at.plus(HOLDS).isAfter(tx.now())).max(Instant::compareTo);
        if (told.isEmpty()) {
            return Optional.of(Reply.change(
                    Text.of("spot.announce_first", "from", theirs.nightFrom(), "to", theirs.nightTo()),
                    Keyboard.row(SpotVerbs.ANNOUNCE.button("spot.button_announce", scope))));
        }
        Instant first = told.get().plus(NOTICE);
        return first.isAfter(tx.now()) ? Optional.of(Refusal.of("spot.announced_lately", "when", when(first))) : Optional.empty();
    }

    /** Tells everybody in the scope; once a day is enough. */
    Reply announce(Turn turn, Scope scope) {
        Tx tx = turn.tx();
        SpotSettings theirs = settings(settings, people, tx, scope).spot();
        Optional<Instant> told = LEDGER.announcement(tx, scope.code()).filter(at -> at.plus(NOTICE).isAfter(tx.now()));
        if (!theirs.night() || told.isPresent()) {
            return told.<Reply>map(at -> Refusal.of("spot.announced_lately", "when", when(at.plus(NOTICE))))
                    .orElseGet(() -> Refusal.of("spot.no_nights"));
        }
        LEDGER.announce(tx, scope.code(), turn.person().id());
        var all = TheirSettings.read(tx, people, settings);
        List<Person> readers = people.in(tx, scope).stream().filter(Person::cadre).filter(p -> all.of(p).spot().night()).toList();
        for (Person person : readers) {
            SpotSettings own = all.of(person).spot();
            outbox.post(tx, person.id(), Letter.of(Lane.BULK, Text.of("spot.announcement", "by", turn.person().name(),
                            "from", own.nightFrom(), "to", own.nightTo(), "days", HOLDS.toDays()))
                    .from(all.afterQuietHours(person)));
        }
        return Reply.change(
                Text.of("spot.announced", "count", readers.size(), "when", when(tx.now().plus(NOTICE))), Keyboard.NONE);
    }

    private Text when(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, settings.zone()).truncatedTo(ChronoUnit.MINUTES);
        return Text.of("spot.when_exactly", "day", local.toLocalDate(), "time", local.toLocalTime());
    }

    /** What holds for a scope as a whole. */
    static DaySettings settings(Settings settings, People people, Tx tx, Scope scope) {
        return switch (scope) {
            case Scope.OfTownship t -> settings.forTownship(people.name(tx, scope));
            case Scope.OfTeam t -> settings.forTeam(people.name(tx, scope), "");
            case Scope.County c -> settings.county();
            case Scope.Only o -> settings.county();
        };
    }
}
