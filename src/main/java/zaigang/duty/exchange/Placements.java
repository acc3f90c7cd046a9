package zaigang.duty.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterChange;
import zaigang.duty.roster.Substitution;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Person;

/** Puts somebody on a place of a shift at once, and tells those who answer for the shift. */
final class Placements {
    private final ExchangeSources sources;
    private final Outbox outbox;

    Placements(ExchangeSources sources, Outbox outbox) {
        this.sources = sources;
        this.outbox = outbox;
    }

    /** Those put on and off hear of it from the rosters. */
    void put(Tx tx, ShiftFacts facts, Duty shift, ShiftPlace place, Person in, ChangeCause cause) {
        if (place.leading() && place.out().isEmpty()) {
            lead(tx, shift, in, cause);
        } else {
            sources.rosters().substitute(tx, List.of(new Substitution(
                    shift.shiftId(), place.out().map(Person::id), Optional.of(in.id()))), cause);
        }
        tell(tx, facts, shift, place, in, cause);
    }

    private void lead(Tx tx, Duty shift, Person in, ChangeCause cause) {
        PlannedShift before = sources.rosters().planned(tx, shift.roster(), shift.day(), shift.day()).stream()
                .filter(s -> s.name().equals(shift.shiftName())).findFirst().orElseThrow();
        var leaders = new ArrayList<>(before.leaderIds());
        leaders.add(in.id());
        var changed = new RosterChange.Changed(before, before.with(leaders, before.personIds()));
        sources.rosters().apply(tx, shift.roster(), new RosterChange(List.of(), List.of(changed), List.of()), cause);
    }

    /** The duty leader; of a cover, which nobody approved, those above where there is no leader who can be reached. */
    private void tell(Tx tx, ShiftFacts facts, Duty shift, ShiftPlace place, Person in, ChangeCause cause) {
        Optional<Person> by = cause.by().flatMap(id -> sources.person(tx, id));
        List<Long> know = Stream.of(Optional.of(in), place.out(), by).flatMap(Optional::stream).map(Person::id).toList();
        List<Person> leaders = shift.leaders().stream().filter(facts::reached).toList();
        List<Person> told = leaders.isEmpty() && cause.kind() == ChangeCause.Kind.COVER
                ? sources.people().superiors(tx, place.out().orElse(in)) : leaders;
        Text text = said(shift, place, in, by.filter(b -> b.id() != in.id()), cause, facts.words());
        told.stream().filter(p -> !know.contains(p.id()))
                .forEach(p -> outbox.post(tx, p.id(), Letter.of(Lane.ALERT, text).until(shift.ends())));
    }

    private static Text said(Duty shift, ShiftPlace place, Person in, Optional<Person> by, ChangeCause cause, ShiftWords words) {
        Text reason = cause.reason().isEmpty() ? Text.none() : Text.of("exchange.reason", "reason", cause.reason());
        String key = place.out().isPresent() ? "exchange.told_instead" : "exchange.told_filled";
        Text who = by.map(b -> Text.of("exchange.arranged_by", "by", b.name())).orElse(Text.none());
        return Text.of(key, "shift", words.full(shift), "in", in.name(), "out", place.out().map(Person::name).orElse(""),
                "phone", in.phone(), "by", who, "reason", reason);
    }
}
