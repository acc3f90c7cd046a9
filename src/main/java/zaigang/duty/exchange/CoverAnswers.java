package zaigang.duty.exchange;

import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.Duty;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.chat.Waiting;
import zaigang.spine.people.Act;
import zaigang.spine.people.Person;

/** What becomes of a request to take somebody's shift: whoever holds it or answers for it agrees or not; it is withdrawn. */
final class CoverAnswers {
    private final Shifts shifts;
    private final Placements placements;
    private final CoverRequests requests;

    CoverAnswers(Shifts shifts, Placements placements, CoverRequests requests) {
        this.shifts = shifts;
        this.placements = placements;
        this.requests = requests;
    }

    private interface Decision {
        Reply decide(CoverRequest request, Shifts.Case c);
    }

    Reply yes(Turn turn, long id) {
        return with(turn, id, (r, c) -> {
            Optional<Person> out = c.onIt(r.outPerson());
            Person in = shifts.sources().person(turn.tx(), r.inPerson()).orElseThrow();
            if (out.isEmpty()) {
                return shown(turn, requests.end(turn.tx(), r, CoverRequest.State.VOID, Optional.empty()));
            }
            ShiftPlace place = ShiftPlace.of(c.shift(), out.get());
            Optional<Text> objection = shifts.objection(c, in, place);
            if (objection.isPresent()) {
                return new Refusal(objection.get());
            }
            CoverRequest done = requests.end(turn.tx(), r, CoverRequest.State.DONE, Optional.of(turn.person()));
            placements.put(turn.tx(), c.facts(), c.shift(), place, in, ChangeCause.of(ChangeCause.Kind.COVER, turn.person()));
            return shown(turn, done);
        });
    }

    Reply no(Turn turn, long id) {
        return with(turn, id, (r, c) ->
                shown(turn, requests.end(turn.tx(), r, CoverRequest.State.REFUSED, Optional.of(turn.person()))));
    }

    Reply back(Turn turn, long id) {
        Optional<CoverRequest> found = requests.find(turn.tx(), id);
        if (found.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        return found.get().inPerson() != turn.person().id() ? Refusal.of("desk.not_yours")
                : shown(turn, requests.end(turn.tx(), found.get(), CoverRequest.State.WITHDRAWN, Optional.of(turn.person())));
    }

    /** Those that this person can decide about; of those that are still before another one only the own. */
    List<Waiting> waiting(Turn turn) {
        return requests.open(turn.tx()).stream()
                .filter(r -> r.outPerson() == turn.person().id() || r.state() == CoverRequest.State.BEFORE_LEADERS)
                .filter(r -> may(turn, r, shifts.sources().shift(turn.tx(), r.shiftId())))
                .map(r -> new Waiting(r.inPerson(), Period.of(r.day()), requests.asking(turn.tx(), r, turn.person()).say())).toList();
    }

    private Reply shown(Turn turn, CoverRequest r) {
        return new ExchangePage(requests.standing(turn.tx(), r, turn.person()), Keyboard.NONE).change();
    }

    /** Rights are looked at now, and so is whether it still waits. */
    private Reply with(Turn turn, long id, Decision then) {
        Optional<CoverRequest> found = requests.find(turn.tx(), id);
        if (found.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        CoverRequest r = found.get();
        Optional<Duty> shift = shifts.sources().shift(turn.tx(), r.shiftId());
        if (!may(turn, r, shift)) {
            return Refusal.of("desk.not_yours");
        }
        if (!r.open()) {
            return shown(turn, r);
        }
        return shift.map(d -> then.decide(r, shifts.of(turn, d))).orElseGet(() ->
                shown(turn, requests.end(turn.tx(), r, CoverRequest.State.VOID, Optional.empty())));
    }

    /** Who holds the place; not whoever wants it; else its duty leader and those who approve for the one who holds it. */
    private boolean may(Turn turn, CoverRequest r, Optional<Duty> shift) {
        long me = turn.person().id();
        Person out = shifts.sources().person(turn.tx(), r.outPerson()).orElseThrow();
        return me == r.outPerson() || me != r.inPerson()
                && (shift.filter(d -> d.ledBy(turn.person())).isPresent() || turn.who().may(Act.APPROVE, out));
    }
}
