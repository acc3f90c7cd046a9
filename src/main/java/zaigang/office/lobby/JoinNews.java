package zaigang.office.lobby;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.desk.CommandButtons;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.people.Act;
import zaigang.spine.people.Door;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.TheirSettings;
import zaigang.spine.people.Who;

/** Tells who invited that people have joined: in one message, some time after the first of them. */
final class JoinNews implements Feature {
    /** By the one who invited. */
    private static final AlarmType<Long> GATHERED = AlarmType.ofId("invite.joined");
    /** A link is passed on in a meeting, and most of those there open it within this. */
    private static final Duration GATHERING = Duration.ofMinutes(30);
    /** Of more people the number is enough; a message holds 4096 characters. */
    private static final int NAMED = 40;

    private final Kit kit;
    private final Door door;

    JoinNews(Kit kit, Door door) {
        this.kit = kit;
        this.door = door;
    }

    @Override
    public String name() {
        return "joined";
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(GATHERED.rings(Late.stillUseful(), (tx, inviter, due) -> tell(tx, inviter)));
    }

    /** Somebody has come in; whoever invited them will hear of it. */
    void joined(Tx tx, Person person) {
        door.inviter(tx, person.id()).ifPresent(inviter -> {
            Instant first = door.unheard(tx, inviter).stream().map(Door.Came::at).findFirst().orElse(tx.now());
            GATHERED.again(tx, inviter, first.plus(GATHERING));
        });
    }

    private Rung tell(Tx tx, long inviter) {
        List<Person> came = door.unheard(tx, inviter).stream().flatMap(c -> kit.people().find(tx, c.personId()).stream()).toList();
        Optional<Who> who = kit.people().find(tx, inviter).filter(Person::active).map(p -> kit.people().who(tx, p)).filter(w -> w.may(Act.INVITE));
        door.heard(tx, inviter);
        if (came.isEmpty() || who.isEmpty()) {
            return new Rung.Skipped("nobody to tell, or of whom");
        }
        long left = kit.people().unlinked(tx, Scope.county()).stream().filter(u -> !u.joined()).count();
        kit.outbox().post(tx, inviter, Letter.of(Lane.BULK, text(tx, came, left), left == 0 ? Keyboard.NONE
                        : Keyboard.row(new CommandButtons(kit.texts()).open("unlinked")))
                .from(TheirSettings.read(tx, kit.people(), kit.settings()).afterQuietHours(who.get().person())));
        return Rung.DONE;
    }

    private Text text(Tx tx, List<Person> came, long left) {
        Text names = Text.list(came.stream().limit(NAMED).map(p -> label(tx, p)).toList());
        Text rest = came.size() > NAMED ? Text.of("people.more", "count", came.size() - NAMED) : Text.none();
        return Text.of("people.have_joined", "count", came.size(), "names", names, "rest", rest,
                "left", left == 0 ? Text.of("people.all_joined") : Text.of("people.still_to_join", "count", left));
    }

    private Text label(Tx tx, Person person) {
        return Text.of("people.who_joined", "name", person.name(), "unit", Units.in(kit.people(), tx, person));
    }
}
