package zaigang.day.followup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.day.attendance.Attendance;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** Whose day somebody may look after, and which: their own is none of them. */
record CareCases(People people, Attendance attendance, ZoneId zone) {
    LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), zone);
    }

    /** Only today and the day before: an old list is no way to rewrite a month. */
    boolean open(Tx tx, LocalDate day) {
        LocalDate today = today(tx);
        return day.equals(today) || day.equals(today.minusDays(1));
    }

    private static boolean mine(Turn turn, Person person) {
        return person.cadre() && turn.who().may(Act.CHECK, person) && person.id() != turn.person().id();
    }

    /** Those of a name, today. */
    List<CareCase> named(Turn turn, String name) {
        return people.named(turn.tx(), name).stream().filter(p -> mine(turn, p))
                .map(p -> of(turn.tx(), p, today(turn.tx()))).toList();
    }

    List<Person> in(Turn turn, Scope scope) {
        return people.in(turn.tx(), scope).stream().filter(p -> mine(turn, p)).toList();
    }

    CareCase of(Tx tx, Person person, LocalDate day) {
        return new CareCase(person, day, attendance.known(tx, person.id(), day));
    }

    /** What a button is about, where it may be looked after by whoever pressed it. */
    Reply with(Turn turn, LocalDate day, long personId, Function<CareCase, Reply> then) {
        Optional<Person> person = people.find(turn.tx(), personId);
        if (person.isEmpty() || !open(turn.tx(), day)) {
            return Refusal.of("desk.old_button");
        }
        if (!mine(turn, person.get())) {
            return Refusal.of("desk.not_yours");
        }
        CareCase found = of(turn.tx(), person.get(), day);
        return person.get().active() || found.known().isPresent() ? then.apply(found) : Refusal.of("desk.old_button");
    }

    Reply today(Turn turn, long personId, Function<CareCase, Reply> then) {
        return with(turn, today(turn.tx()), personId, then);
    }
}
