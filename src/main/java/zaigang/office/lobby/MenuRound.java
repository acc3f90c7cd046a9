package zaigang.office.lobby;

import java.time.Duration;
import java.util.List;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Feature;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/**
 * After a start with other menus than before, all chats are looked through once, some at a time, and those get theirs for whom it is
 * another.
 */
final class MenuRound implements Feature {
    /** By the edition of the menus. */
    private static final AlarmType<String> LOOKED = AlarmType.of("lobby.menus", e -> e, e -> e);
    /** Of which each takes some queries; what follows is a call each, at fewer a second than answers may go. */
    private static final int AT_ONCE = 100;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final People people;
    private final Menu menu;
    private final MenuLedger ledger = new MenuLedger();

    MenuRound(People people, Menu menu) {
        this.people = people;
        this.menu = menu;
    }

    @Override
    public String name() {
        return "menus";
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(LOOKED.ringsSilently(Late.stillUseful(), (tx, edition, due) -> some(tx, edition)));
    }

    /** A new database has nobody whose menu could be an old one. */
    @Override
    public void start(Tx tx) {
        String edition = menu.edition();
        if (ledger.begin(tx, edition) && !ledger.next(tx, 1).isEmpty()) {
            LOOKED.again(tx, edition, tx.now());
        }
    }

    private Rung some(Tx tx, String edition) {
        if (!edition.equals(menu.edition())) {
            return new Rung.Skipped("another version has started since");
        }
        List<Long> these = ledger.next(tx, AT_ONCE);
        these.forEach(id -> people.find(tx, id).ifPresent(p -> refresh(tx, p)));
        if (these.isEmpty()) {
            return Rung.DONE;
        }
        ledger.doneUpTo(tx, these.getLast());
        return new Rung.Again(tx.now().plus(PAUSE));
    }

    private void refresh(Tx tx, Person person) {
        people.address(tx, person.id()).ifPresent(to -> menu.refresh(tx, people.who(tx, person), to));
    }
}
