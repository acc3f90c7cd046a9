package zaigang.duty.groups;

import java.time.Instant;
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
import zaigang.spine.outbox.TopicShut;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;
import zaigang.spine.people.TheirSettings;

/**
 * Group chats and their topics: {@code /bind} typed in one gives it the duty roster of a team, a township or the county, {@code /duty}
 * shows it there in short, and each morning it is posted. What a group reads is who is on duty, and nothing else about anybody.
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
        Optional<GroupChat> before = ledger.at(turn.tx(), turn.chatId(), turn.thread());
        if (!turn.who().may(Act.OVERSEE, wanted.get())) {
            return Refusal.of("groups.not_yours", "name", name(turn.tx(), wanted.get()));
        }
        if (before.isPresent() && before.get().live() && !turn.who().may(Act.OVERSEE, before.get().scope())) {
            return Refusal.of("groups.taken", "where", where(turn.thread()), "name", name(turn.tx(), before.get().scope()));
        }
        GroupChat group = ledger.bind(turn.tx(), turn.chatId(), turn.thread(), wanted.get(), turn.person());
        morning.plan(turn.tx(), group);
        return Reply.say(Text.of("groups.bound", "where", where(turn.thread()),
                "name", name(turn.tx(), group.scope()), "at", morning.time(turn.tx(), group.scope())));
    }

    private Reply unbind(Turn turn) {
        if (!turn.inGroup()) {
            return Reply.say(Text.of("groups.how"));
        }
        Optional<GroupChat> group = ledger.at(turn.tx(), turn.chatId(), turn.thread())
                .or(() -> only(ledger.in(turn.tx(), turn.chatId())));
        if (group.isEmpty()) {
            return Refusal.of("groups.not_bound");
        }
        if (!turn.who().may(Act.OVERSEE, group.get().scope())) {
            return Refusal.of("groups.taken", "where", where(group.get().thread()), "name", name(turn.tx(), group.get().scope()));
        }
        ledger.unbind(turn.tx(), group.get().id());
        return Reply.say(Text.of("groups.unbound", "where", where(group.get().thread())));
    }

    /** What the topic itself is bound to, else the general one, else the only one of the group that is. */
    private Reply duty(Turn turn, String words) {
        List<GroupChat> live = ledger.in(turn.tx(), turn.chatId()).stream().filter(GroupChat::live).toList();
        return live.stream().filter(g -> g.thread() == turn.thread()).findFirst()
                .or(() -> live.stream().filter(g -> g.thread() == 0).findFirst()).or(() -> only(live))
                .<Reply>map(g -> Reply.say(duties.answer(turn.tx(), g.scope(), words)))
                .orElseGet(() -> Refusal.of("groups.not_bound"));
    }

    private static Optional<GroupChat> only(List<GroupChat> groups) {
        return groups.size() == 1 ? Optional.of(groups.getFirst()) : Optional.empty();
    }

    private static Text where(long thread) {
        return Text.of(thread == 0 ? "groups.this_group" : "groups.this_topic");
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
        return List.of(Listener.of(GroupMoved.class, this::move), Listener.of(GroupLost.class, this::lose),
                Listener.of(TopicShut.class, this::follow));
    }

    /** Also where leaving the old one was reported first. */
    private void move(Tx tx, GroupMoved group) {
        ledger.move(tx, group.fromChat(), group.toChat());
        ledger.in(tx, group.toChat()).stream().filter(GroupChat::live).forEach(g -> morning.plan(tx, g));
    }

    /** Whoever bound it is told once; a group that is bound again begins anew. */
    private void lose(Tx tx, GroupLost group) {
        ledger.in(tx, group.chat()).stream().filter(GroupChat::live).forEach(g -> {
            ledger.markLost(tx, g.id());
            tell(tx, g, Letter.of(Lane.ALERT, Text.of("groups.lost", "name", name(tx, g.scope()))));
        });
    }

    private void tell(Tx tx, GroupChat group, Letter letter) {
        var theirs = TheirSettings.read(tx, people, settings);
        people.find(tx, group.boundBy()).ifPresent(by -> outbox.post(tx, by.id(), letter.from(theirs.afterQuietHours(by))));
    }

    /** What is for a topic that takes nothing goes to the general one, of which whoever bound it is told once; and back when it is open. */
    private void follow(Tx tx, TopicShut topic) {
        for (GroupChat g : ledger.in(tx, topic.chat())) {
            boolean own = g.thread() == topic.thread();
            if (topic.shut() && g.live() && (own || g.address().thread() == topic.thread())) {
                shut(tx, g, topic.thread());
            } else if (!topic.shut() && own && g.shutAt().isPresent()) {
                outbox.withdraw(tx, key(g, g.thread(), g.shutAt().get()));
                ledger.markShut(tx, g.id(), Optional.empty());
            }
        }
    }

    private void shut(Tx tx, GroupChat group, long thread) {
        Instant since = group.shutAt().orElse(tx.now());
        ledger.markShut(tx, group.id(), Optional.of(since));
        Text text = Text.of(thread == 0 ? "groups.general_shut" : "groups.topic_shut", "name", name(tx, group.scope()));
        tell(tx, group, Letter.of(Lane.ALERT, text).once(key(group, thread, since)));
    }

    private static String key(GroupChat group, long thread, Instant since) {
        return "groups.shut:" + group.id() + ":" + thread + ":" + since.toEpochMilli();
    }
}
