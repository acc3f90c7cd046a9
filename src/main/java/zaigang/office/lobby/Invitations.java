package zaigang.office.lobby;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import zaigang.base.text.Text;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.desk.CommandButtons;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.kit.Kit;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.Door;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** Bringing people in and putting them out, in chat: {@code /invite}, {@code /unlinked}. */
public final class Invitations implements Feature {
    /** More buttons than this nobody reads; the rest is named. */
    private static final int BUTTONS = 24;
    /** Of each kind of unlinked people; a message holds 4096 characters. */
    private static final int LINES = 40;
    /** Whoever wants another code for the same person sooner has pressed twice. */
    private static final Duration DOUBLE_TAP = Duration.ofMinutes(1);

    private final People people;
    private final Door door;
    private final Outbox outbox;
    private final Duration valid;
    private final Supplier<Optional<String>> botName;
    private final InvitationSheets sheets;
    private final CommandButtons buttons;

    /** @param botName the bot's username for deep links; empty while Telegram has not been heard yet */
    Invitations(Kit kit, Door door, Supplier<Optional<String>> botName, InvitationSheets sheets) {
        this.outbox = kit.outbox();
        this.people = kit.people();
        this.door = door;
        this.valid = Duration.ofDays(kit.settings().invitation().validDays());
        this.botName = botName;
        this.sheets = sheets;
        this.buttons = new CommandButtons(kit.texts());
    }

    @Override
    public String name() {
        return LobbyVerbs.INVITATIONS;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("invite", Act.INVITE, this::invite),
                CommandSpec.unlistedHearing("revoke", Act.INVITE, this::gone).showing(),
                CommandSpec.of("unlinked", Act.OVERSEE, (turn, args) -> unlinked(turn)).showing());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                LobbyVerbs.NEW.on(Act.INVITE, (turn, id) -> withPerson(turn, id, p -> again(turn, p))),
                LobbyVerbs.VOID.on(Act.INVITE, (turn, id) -> withPerson(turn, id, p -> takeBack(turn, p))),
                LobbyVerbs.STAY.on(Act.INVITE, (turn, id) -> withPerson(turn, id, p ->
                        Reply.change(Text.of("people.has_joined", "name", p.name()), askButton(p)))),
                LobbyVerbs.ASK.on(Act.INVITE, (turn, id) -> withPerson(turn, id, this::askToRevoke)),
                LobbyVerbs.OUT.on(Act.INVITE, (turn, id) -> withPerson(turn, id, p -> revoke(turn, p))));
    }

    /** The text that carries a fresh invitation; also for the command line. */
    public static Text text(Person person, String code, Duration valid, Optional<String> botName) {
        Text by = Text.of("people.invitation_code", "code", code);
        Text way = botName.<Text>map(bot -> Text.of("people.invitation_link",
                "link", Text.verbatim(link(bot, code)), "otherwise", by)).orElse(by);
        return Text.of("people.invitation", "name", person.name(), "days", valid.toDays(), "way", way);
    }

    /** Opens the bot with a code. */
    static String link(String bot, String code) {
        return "https://t.me/" + bot + "?start=" + code;
    }

    private Reply invite(Turn turn, String name) {
        if (name.isEmpty()) {
            var waiting = people.unlinked(turn.tx(), Scope.county()).stream().filter(u -> !u.joined()).toList();
            return waiting.isEmpty()
                    ? Reply.say(Text.of("people.all_joined"))
                    : Reply.say(Text.of("people.invite_whom", "count", waiting.size()),
                            Keyboard.grid(3, waiting.stream().limit(BUTTONS).map(u -> button(u.name(), u.id())).toList()).and(forMany()));
        }
        List<Person> found = people.named(turn.tx(), name);
        return switch (found.size()) {
            case 0 -> sheets.typed(turn, name).orElseGet(() -> Refusal.of("people.unknown_name", "name", name));
            case 1 -> code(turn, found.get(0));
            default -> Reply.say(Text.of("people.which_of_them", "name", name),
                    Keyboard.grid(1, found.stream().map(p -> button(label(turn, p), p.id())).toList()));
        };
    }

    private static Keyboard forMany() {
        return Keyboard.row(LobbyVerbs.FOR_WHOM.button("people.button_sheet"));
    }

    private Button button(String label, long personId) {
        return LobbyVerbs.NEW.button(Text.verbatim(label), personId);
    }

    private String label(Turn turn, Person person) {
        return person.name() + " · " + Units.of(people, turn.tx(), person);
    }

    /** A code is shown once: a second one at once would make the first, just passed on, invalid. */
    private Reply again(Turn turn, Person person) {
        return door.invitedSince(turn.tx(), person, turn.person(), turn.now().minus(DOUBLE_TAP))
                ? new Reply.Note(Text.of("people.invited_just_now", "name", person.name()))
                : code(turn, person);
    }

    private Reply code(Turn turn, Person person) {
        if (people.address(turn.tx(), person.id()).isPresent()) {
            return Reply.say(Text.of("people.has_joined", "name", person.name()), askButton(person));
        }
        String code = door.invite(turn.tx(), person, Optional.of(turn.person()), valid);
        Audit.record(turn, What.INVITED, About.person(person), "");
        return Reply.say(text(person, code, valid, botName.get()),
                Keyboard.row(LobbyVerbs.VOID.button("people.button_revoke_invitation", person.id())));
    }

    /** Somebody is said to be with us no more: taking off is asked, and done by a tap. */
    private Reply gone(Turn turn, Heard heard) {
        return heard.first(Found.Someone.class).map(Found.Someone::person)
                .map(p -> people.address(turn.tx(), p.id()).isPresent() ? askToRevoke(p)
                        : Reply.say(Text.of("people.not_joined", "name", p.name()), Keyboard.row(buttons.open("unlinked"))))
                .orElseGet(() -> Refusal.of("people.revoke_whom"));
    }

    private Keyboard askButton(Person person) {
        return Keyboard.row(LobbyVerbs.ASK.button("people.button_revoke", person.id()));
    }

    private Reply askToRevoke(Person person) {
        return Reply.change(Text.of("people.revoke_sure", "name", person.name()),
                Keyboard.row(LobbyVerbs.OUT.button("people.button_revoke_yes", person.id()),
                        LobbyVerbs.STAY.button("people.button_revoke_no", person.id())));
    }

    /** The person may have joined with it meanwhile: then there is nothing to take back, and nobody is put out by the way. */
    private Reply takeBack(Turn turn, Person person) {
        if (people.address(turn.tx(), person.id()).isPresent()) {
            return Reply.change(Text.of("people.has_joined", "name", person.name()), askButton(person));
        }
        if (door.revoke(turn.tx(), person)) {
            Audit.record(turn, What.UNINVITED, About.person(person), "");
        }
        return Reply.change(Text.of("people.invitation_void", "name", person.name()),
                Keyboard.row(LobbyVerbs.NEW.button("people.button_invite_again", person.id())));
    }

    private Reply revoke(Turn turn, Person person) {
        if (person.id() == turn.person().id()) {
            return Refusal.of("people.not_yourself");
        }
        people.address(turn.tx(), person.id()).ifPresent(to -> outbox.cancelAll(turn.tx(), to));
        if (door.revoke(turn.tx(), person)) {
            Audit.record(turn, What.REVOKED, About.person(person), "");
        }
        return Reply.change(Text.of("people.revoked", "name", person.name()),
                Keyboard.row(LobbyVerbs.NEW.button("people.button_invite_again", person.id())));
    }

    private Reply unlinked(Turn turn) {
        Scope scope = turn.who().widest(Act.OVERSEE).orElseThrow();
        var all = people.unlinked(turn.tx(), scope);
        if (all.isEmpty()) {
            return Reply.say(Text.of("people.all_reached"));
        }
        var never = all.stream().filter(u -> !u.joined()).map(Invitations::line).toList();
        var lost = all.stream().filter(People.Unlinked::joined).map(Invitations::line).toList();
        Keyboard invite = turn.who().may(Act.INVITE)
                ? Keyboard.grid(3, all.stream().filter(u -> !u.joined()).limit(BUTTONS)
                        .map(u -> button(u.name(), u.id())).toList()).and(never.isEmpty() ? Keyboard.NONE : forMany())
                : Keyboard.NONE;
        return Reply.say(Text.paragraphs(part("people.never_joined", never), part("people.lost", lost)), invite);
    }

    private static Text part(String key, List<Text> lines) {
        Text rest = lines.size() > LINES ? Text.of("people.more", "count", lines.size() - LINES) : Text.none();
        return lines.isEmpty() ? Text.none() : Text.of(key, "count", lines.size(),
                "people", Text.lines(Text.lines(lines.stream().limit(LINES).toList()), rest));
    }

    private static Text line(People.Unlinked person) {
        return Text.of("people.unlinked_line", "name", person.name(), "unit", person.teamName(), "phone", person.phone());
    }

    private Reply withPerson(Turn turn, long id, Function<Person, Reply> then) {
        return people.find(turn.tx(), id).filter(Person::active)
                .map(then).orElseGet(() -> Refusal.of("desk.old_button"));
    }
}
