package zaigang.duty.groups;

import java.util.List;
import java.util.Optional;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.duty.roster.DutyLines;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Listener;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.GroupLost;
import zaigang.spine.outbox.GroupMoved;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;
import zaigang.spine.people.TheirSettings;

/**
 * Group chats: {@code /bind} typed in a group gives it the duty roster of a team, a township or the county, {@code /duty} shows
 * it there in short, and each morning it is posted. What a group reads is who is on duty, and nothing else about anybody.
 */
public final class Groups implements Feature {
    private final GroupLedger ledger = new GroupLedger();
    private final People people;
    private final Outbox outbox;
    private final DutyLines duties;
    private final Settings settings;
    private final Morning morning;

    public Groups(Kit kit, DutyLines duties) {
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.duties = duties;
        this.settings = kit.settings();
        this.morning = new Morning(ledger, kit, duties);
    }

    @Override
    public String name() {
        return "groups";
    }

    /** In private {@code /bind} only tells how it is done. */
    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("bind", Act.OVERSEE, this::bind).inGroups(),
                CommandSpec.unlisted("unbind", Act.OVERSEE, (turn, args) -> unbind(turn)).inGroups(),
                CommandSpec.unlisted("duty", Act.OWN, this::duty).showing().inGroupsOnly());
    }

    @Override
    public List<AlarmKind> alarms() {
        return morning.alarms();
    }

    @Override
    public void start(Tx tx) {
        morning.planAll(tx);
    }

    private Reply bind(Turn turn, String name) {
        if (!turn.inGroup()) {
            return Reply.say(Text.of("groups.how"));
        }
        Optional<Scope> wanted = name.isEmpty() ? turn.who().widest(Act.OVERSEE) : named(turn.tx(), name);
        if (wanted.isEmpty()) {
            return Refusal.of("groups.unknown", "name", name);
        }
        Optional<GroupChat> before = ledger.byChat(turn.tx(), turn.chatId());
        if (!turn.who().may(Act.OVERSEE, wanted.get())) {
            return Refusal.of("groups.not_yours", "name", name(turn.tx(), wanted.get()));
        }
        if (before.isPresent() && before.get().live() && !turn.who().may(Act.OVERSEE, before.get().scope())) {
            return Refusal.of("groups.taken", "name", name(turn.tx(), before.get().scope()));
        }
        GroupChat group = ledger.bind(turn.tx(), turn.chatId(), wanted.get(), turn.person());
        morning.plan(turn.tx(), group);
        return Reply.say(Text.of("groups.bound",
                "name", name(turn.tx(), group.scope()), "at", morning.time(turn.tx(), group.scope())));
    }

    private Reply unbind(Turn turn) {
        if (!turn.inGroup()) {
            return Reply.say(Text.of("groups.how"));
        }
        Optional<GroupChat> group = ledger.byChat(turn.tx(), turn.chatId());
        if (group.isEmpty()) {
            return Refusal.of("groups.not_bound");
        }
        if (!turn.who().may(Act.OVERSEE, group.get().scope())) {
            return Refusal.of("groups.taken", "name", name(turn.tx(), group.get().scope()));
        }
        ledger.unbind(turn.tx(), group.get().id());
        return Reply.say(Text.of("groups.unbound"));
    }

    private Reply duty(Turn turn, String words) {
        return ledger.byChat(turn.tx(), turn.chatId()).filter(GroupChat::live)
                .<Reply>map(g -> Reply.say(duties.answer(turn.tx(), g.scope(), words)))
                .orElseGet(() -> Refusal.of("groups.not_bound"));
    }

    /** A team or township by its very name. */
    private Optional<Scope> named(Tx tx, String name) {
        Optional<Scope> team = people.teams(tx).stream().filter(t -> t.name().equals(name)).findFirst()
                .map(t -> new Scope.OfTeam(t.id()));
        return team.or(() -> people.townships(tx).stream().filter(t -> t.name().equals(name)).findFirst()
                .map(t -> new Scope.OfTownship(t.id())));
    }

    private Text name(Tx tx, Scope scope) {
        return scope.equals(Scope.county()) ? Text.of("groups.county") : Text.verbatim(people.name(tx, scope));
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(Listener.of(GroupMoved.class, this::move), Listener.of(GroupLost.class, this::lose));
    }

    /** Also where leaving the old one was reported first. */
    private void move(Tx tx, GroupMoved group) {
        ledger.move(tx, group.fromChat(), group.toChat());
        ledger.byChat(tx, group.toChat()).filter(GroupChat::live).ifPresent(g -> morning.plan(tx, g));
    }

    /** Whoever bound it is told once; a group that is bound again begins anew. */
    private void lose(Tx tx, GroupLost group) {
        ledger.byChat(tx, group.chat()).filter(GroupChat::live).ifPresent(g -> {
            ledger.markLost(tx, g.id());
            var theirs = TheirSettings.read(tx, people, settings);
            people.find(tx, g.boundBy()).ifPresent(by -> outbox.post(tx, by.id(),
                    Letter.of(Lane.ALERT, Text.of("groups.lost", "name", name(tx, g.scope()))).from(theirs.afterQuietHours(by))));
        });
    }
}
