package zaigang.day.spotcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Superiors;

/** Who hears how a spot check went: the silent ones go to whoever can call them, the result to the one who ordered it. */
record SpotNews(People people, Outbox outbox, SpotResults results, Fences fences) {
    private static final SpotLedger LEDGER = new SpotLedger();

    void tell(Tx tx, SpotCheck check) {
        callers(tx, check).forEach((reader, open) -> outbox.post(tx, reader.id(),
                Letter.of(Lane.ALERT, results.callList(tx, check, open), results.callButtons(tx, check, open))
                        .as(Purpose.REQUEST).once(callKey(check, reader))));
        var page = ending(tx, check);
        outbox.post(tx, check.byPerson(), Letter.of(Lane.ALERT, page.text(), page.keyboard()).once(endKey(check)));
    }

    /** The result, with what whoever ordered the check may want to put right before the next one. */
    private SpotResults.Page ending(Tx tx, SpotCheck check) {
        var page = results.page(tx, check);
        Text unplaced = fences.unplaced(tx, LEDGER.entries(tx, check.id()));
        return new SpotResults.Page(Text.paragraphs(page.text(), unplaced), page.keyboard());
    }

    private static String callKey(SpotCheck check, Person reader) {
        return "spotcall:" + check.id() + ":" + reader.id();
    }

    private static String endKey(SpotCheck check) {
        return "spotend:" + check.id();
    }

    /** Whoever looks after the silent ones, with those in their care. */
    private Map<Person, List<SpotEntry>> callers(Tx tx, SpotCheck check) {
        Superiors superiors = people.superiors(tx);
        var callers = new LinkedHashMap<Person, List<SpotEntry>>();
        LEDGER.entries(tx, check.id()).stream().filter(e -> e.finding().isEmpty()).forEach(e -> {
            Person person = people.find(tx, e.personId()).orElseThrow();
            superiors.of(person.id(), person.teamId(), person.townshipId())
                    .forEach(s -> callers.computeIfAbsent(s, x -> new ArrayList<>()).add(e));
        });
        return callers;
    }

    /** Whoever was told of silent ones or of the result sees how it stands now. */
    void refresh(Tx tx, SpotCheck check) {
        if (check.state() != SpotCheck.State.CLOSED) {
            return;
        }
        var page = ending(tx, check);
        people.address(tx, check.byPerson()).ifPresent(to ->
                outbox.editPosted(tx, to, endKey(check), page.text(), page.keyboard()));
        Superiors superiors = people.superiors(tx);
        var readers = new LinkedHashMap<Long, Person>();
        LEDGER.entries(tx, check.id()).stream().flatMap(e -> people.find(tx, e.personId()).stream())
                .flatMap(p -> superiors.of(p.id(), p.teamId(), p.townshipId()).stream()).forEach(p -> readers.put(p.id(), p));
        Map<Person, List<SpotEntry>> still = callers(tx, check);
        readers.values().forEach(reader -> people.address(tx, reader.id()).ifPresent(to -> {
            List<SpotEntry> open = still.getOrDefault(reader, List.of());
            outbox.editPosted(tx, to, callKey(check, reader), results.callList(tx, check, open),
                    results.callButtons(tx, check, open));
        }));
    }
}
