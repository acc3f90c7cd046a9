package zaigang.day.spotcheck;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.day.followup.CheckFinding;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;
import zaigang.spine.people.Post;

/**
 * Asks somebody who has answered “on post” for a location, where the settings want it, and keeps of it whether it was inside.
 *
 * <p>It is asked for in words: Telegram's own button for it would stay below the input line, under every later question, until
 * a message takes it away, and one with buttons of its own cannot.
 */
final class SpotLocations {
    private final Fences fences;
    private final SpotResults results;
    private final SpotNews news;
    private final Books books;
    private final SpotLedger checks = new SpotLedger();
    private final LocationLedger ledger = new LocationLedger();

    SpotLocations(Fences fences, SpotResults results, SpotNews news, Books books) {
        this.fences = fences;
        this.results = results;
        this.news = news;
        this.books = books;
    }

    /** An answer that comes after the time is not asked: where somebody is then says nothing of the check. */
    void ask(Tx tx, SpotCheck check, Person person, CheckFinding finding) {
        boolean wanted = finding == CheckFinding.ON_POST && check.state() == SpotCheck.State.OPEN
                && fences.theirs(tx, person).location();
        if (wanted && fences.of(tx, person).isPresent()) {
            ledger.ask(tx, check.id(), person.id());
        }
    }

    /** What the person reads below the own answer: the request while there is time, then what came of it. */
    Text below(Tx tx, SpotCheck check, Person person) {
        Optional<Located> asked = ledger.find(tx, check.id(), person.id());
        if (asked.isEmpty()) {
            return Text.none();
        }
        if (asked.get().at().isPresent()) {
            return kept(asked.get());
        }
        return asked.get().askedAt().plus(within(check)).isBefore(tx.now())
                ? Text.of("spot.location_over")
                : Text.of("spot.location_please", "minutes", check.withinMin(), "radius", fences.theirs(tx, person).radius(),
                        "post", fences.post(tx, person).map(Post::name).orElse(""));
    }

    private static Duration within(SpotCheck check) {
        return Duration.ofMinutes(check.withinMin());
    }

    private Text kept(Located located) {
        return Text.of("spot.location_kept", "time", results.time(located.at().orElseThrow()),
                "where", SpotResults.where(located));
    }

    /** The last one within the time counts: a phone may need a moment until it knows where it is. */
    Optional<Reply> received(Turn turn, Incoming.Location sent) {
        Tx tx = turn.tx();
        Person person = turn.person();
        Optional<Located> asked = ledger.last(tx, person.id());
        Optional<SpotCheck> check = asked.flatMap(a -> checks.find(tx, a.spotCheckId()));
        Duration within = check.map(SpotLocations::within).orElse(Duration.ZERO);
        return switch (Whereabouts.decide(asked, within, fences.of(tx, person), sent, tx.now())) {
            case Whereabouts.NotAsked n -> Optional.empty();
            case Whereabouts.TooLate t -> Optional.of(Refusal.of("spot.location_late", "minutes", within.toMinutes()));
            case Whereabouts.Unfit u -> Optional.of(unfit(u.manner()));
            case Whereabouts.NoPost n -> Optional.of(Refusal.of("spot.location_no_post"));
            case Whereabouts.At at -> Optional.of(keep(turn, check.orElseThrow(), asked.orElseThrow(), at.inside()));
        };
    }

    static Refusal unfit(Incoming.Location.Manner manner) {
        return Refusal.of("spot.location_" + manner.name().toLowerCase(Locale.ROOT));
    }

    private Reply keep(Turn turn, SpotCheck check, Located asked, boolean inside) {
        Tx tx = turn.tx();
        Optional<Refusal> closed = books.refusal(tx, turn.person(), check.day());
        if (closed.isPresent()) {
            return closed.get();
        }
        ledger.keep(tx, asked, inside);
        news.refresh(tx, check);
        Located now = ledger.find(tx, check.id(), turn.person().id()).orElseThrow();
        return Reply.say(Text.of("spot.location_thanks", "kept", kept(now)));
    }
}
