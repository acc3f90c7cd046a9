package zaigang.duty.exchange;

import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.duty.roster.Cause;
import zaigang.duty.roster.Duty;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.people.Act;
import zaigang.spine.people.Person;

/** What becomes of a request to take somebody's shift: that one or whoever answers for the shift agrees or not; it is withdrawn. */
final class CoverAnswers {
    private final Shifts shifts;
    private final Placements placing;
    private final CoverRequests requests;

    CoverAnswers(Shifts shifts, Placements placing, CoverRequests requests) {
        this.shifts = shifts;
        this.placing = placing;
        this.requests = requests;
    }

    private interface Decision {
        Reply decide(CoverRequest request, Shifts.Case c);
    }

    Reply yes(Turn turn, Press press) {
        return with(turn, press, (r, c) -> {
            Optional<Person> out = c.shift().everyone().stream().filter(p -> p.id() == r.outPerson()).findFirst();
            Person in = shifts.people().find(turn.tx(), r.inPerson()).orElseThrow();
            if (out.isEmpty()) {
                return shown(turn, requests.end(turn.tx(), r, CoverRequest.State.VOID, Optional.empty()));
            }
            ShiftPlace place = ShiftPlace.of(c.shift(), out.get());
            Optional<Text> not = shifts.agreed(c, out.get())
                    .or(() -> c.clash(in, place).map(clash -> c.words().clash(in, c.shift(), clash)));
            if (not.isPresent()) {
                return new Refusal(not.get());
            }
            CoverRequest done = requests.end(turn.tx(), r, CoverRequest.State.DONE, Optional.of(turn.person()));
            placing.put(turn.tx(), c.facts(), c.shift(), place, in, Cause.of(Cause.Kind.COVER, turn.person()));
            return shown(turn, done);
        });
    }

    Reply no(Turn turn, Press press) {
        return with(turn, press, (r, c) ->
                shown(turn, requests.end(turn.tx(), r, CoverRequest.State.REFUSED, Optional.of(turn.person()))));
    }

    Reply back(Turn turn, Press press) {
        Optional<CoverRequest> found = press.number(0).flatMap(id -> requests.find(turn.tx(), id));
        if (found.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        return found.get().inPerson() != turn.person().id() ? Refusal.of("desk.not_yours")
                : shown(turn, requests.end(turn.tx(), found.get(), CoverRequest.State.WITHDRAWN, Optional.of(turn.person())));
    }

    private Reply shown(Turn turn, CoverRequest r) {
        return new ExchangePage(requests.page(turn.tx(), r).text(), Keyboard.NONE).change();
    }

    /** Rights are looked at now, and so is whether it still waits. */
    private Reply with(Turn turn, Press press, Decision then) {
        Optional<CoverRequest> found = press.number(0).flatMap(id -> requests.find(turn.tx(), id));
        if (found.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        CoverRequest r = found.get();
        Optional<Duty> shift = shifts.rosters().find(turn.tx(), r.shiftId());
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
        Person out = shifts.people().find(turn.tx(), r.outPerson()).orElseThrow();
        return me == r.outPerson() || me != r.inPerson()
                && (shift.filter(d -> d.ledBy(turn.person())).isPresent() || turn.who().may(Act.APPROVE, out));
    }
}
