package zaigang.duty.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import zaigang.base.text.Text;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.RostersChanged;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Rung;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** The course of a request to take a shift that somebody holds: put to that one, then to those who answer for the shift. */
final class CoverRequests {
    static final AlarmType<Long> SILENT = AlarmType.ofId("cover.silent");
    /** A shift that runs or is about to is answered at once; whoever cannot look at the phone for so long is passed over. */
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration LATER = Duration.ofHours(2);
    private static final Duration NEAR = Duration.ofHours(2);

    private final ExchangeSources sources;
    private final CoverPost post;
    private final CoverLedger ledger = new CoverLedger();

    CoverRequests(ExchangeSources sources, CoverPost post) {
        this.sources = sources;
        this.post = post;
    }

    Optional<CoverRequest> find(Tx tx, long id) {
        return ledger.find(tx, id);
    }

    /** Those that have not ended, whether or not that was noted yet. */
    List<CoverRequest> open(Tx tx) {
        return ledger.open(tx).stream().filter(r -> tx.now().isBefore(r.endsAt())).toList();
    }

    ExchangePage asking(Tx tx, CoverRequest r, Person reader) {
        return post.asking(tx, r, reader.id());
    }

    ExchangePage page(Tx tx, CoverRequest r) {
        return post.standing(tx, r);
    }

    Text standing(Tx tx, CoverRequest r, Person reader) {
        return post.standing(tx, r, reader.id());
    }

    /** Asks whoever holds the place; one who cannot be reached is passed over at once. Asked twice it is one request. */
    CoverRequest ask(Tx tx, Duty shift, Person in, Person out, long message) {
        Optional<Long> id = ledger.ask(tx, shift, in, out, message);
        if (id.isEmpty()) {
            return ledger.open(tx, shift, in, out).orElseThrow();
        }
        CoverRequest r = ledger.find(tx, id.get()).orElseThrow();
        boolean near = shift.begins().isBefore(tx.now().plus(NEAR));
        Instant from = near ? tx.now() : sources.theirs(tx).afterQuietHours(out);
        boolean reached = sources.facts(tx).reached(out);
        if (reached) {
            post.ask(tx, r, from);
        }
        SILENT.put(tx, r.id(), reached ? from.plus(near ? SOON : LATER) : tx.now());
        return r;
    }

    Rung ring(Tx tx, long id, Instant due) {
        Optional<CoverRequest> found = ledger.find(tx, id).filter(CoverRequest::open);
        Optional<Duty> shift = found.flatMap(r -> sources.shift(tx, r.shiftId()));
        if (found.isEmpty() || shift.isEmpty()) {
            return new Rung.Skipped("settled before");
        }
        if (!tx.now().isBefore(found.get().endsAt())) {
            end(tx, found.get(), CoverRequest.State.EXPIRED, Optional.empty());
            return Rung.DONE;
        }
        ledger.putBeforeLeaders(tx, found.get().id());
        post.refresh(tx, ledger.find(tx, found.get().id()).orElseThrow());
        post.askLeaders(tx, found.get(), leaders(tx, shift.get(), found.get()));
        return new Rung.Again(found.get().endsAt());
    }

    /** The duty leader; where none can be reached, those above whoever holds the place. Neither of the two decides. */
    private List<Person> leaders(Tx tx, Duty shift, CoverRequest r) {
        ShiftFacts facts = sources.facts(tx);
        Predicate<Person> others = p -> p.id() != r.inPerson() && p.id() != r.outPerson();
        List<Person> leading = shift.leaders().stream().filter(facts::reached).filter(others).toList();
        Person out = sources.person(tx, r.outPerson()).orElseThrow();
        return leading.isEmpty() ? new Approvers(sources.people()).above(tx, out, out.teamId(), others) : leading;
    }

    /** @return as it stands then, whoever ended it */
    CoverRequest end(Tx tx, CoverRequest r, CoverRequest.State state, Optional<Person> by) {
        boolean first = ledger.settle(tx, r.id(), state, by.map(Person::id));
        CoverRequest after = ledger.find(tx, r.id()).orElseThrow();
        if (first) {
            SILENT.cancel(tx, r.id());
            post.tellEnd(tx, after);
        }
        return after;
    }

    /** Whoever would be taken off a shift is not on it any more, or it is at another time. */
    void rostersChanged(Tx tx, RostersChanged change) {
        change.moves().forEach(m -> ledger.open(tx, m.shiftId()).stream()
                .filter(r -> r.outPerson() == m.personId() || r.inPerson() == m.personId())
                .forEach(r -> end(tx, r, CoverRequest.State.VOID, Optional.empty())));
    }
}
