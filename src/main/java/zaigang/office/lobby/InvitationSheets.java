package zaigang.office.lobby;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.agenda.Wait;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.people.Act;
import zaigang.spine.people.Address;
import zaigang.spine.people.Door;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/** Invitations for all of a team, a township or the county who have not joined: one sheet with name, phone and link. */
final class InvitationSheets implements Feature {
    private static final AlarmType<Wanted> BUILD = AlarmType.of("invite.sheet", Wanted::toString, Wanted::parse);
    private static final Duration USEFUL = Duration.ofHours(1);
    /** More buttons than this nobody reads; all others are typed. */
    private static final int BUTTONS = 40;

    private final Kit kit;
    private final Door door;
    private final Duration valid;
    private final Supplier<Optional<String>> botName;

    /** Invitations that somebody has asked for in a minute since 1970: a second tap makes no others. */
    private record Wanted(long personId, Scope scope, long minute) {
        static Wanted parse(String subject) {
            String[] parts = subject.split("/");
            return new Wanted(Long.parseLong(parts[0]), Scope.parse(parts[1]), Long.parseLong(parts[2]));
        }

        @Override
        public String toString() {
            return personId + "/" + scope.code() + "/" + minute;
        }
    }

    InvitationSheets(Kit kit, Door door, Supplier<Optional<String>> botName) {
        this.kit = kit;
        this.door = door;
        this.valid = Duration.ofDays(kit.settings().invitation().validDays());
        this.botName = botName;
    }

    @Override
    public String name() {
        return LobbyVerbs.SHEETS;
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                LobbyVerbs.FOR_WHOM.on(Act.INVITE, this::forWhom),
                LobbyVerbs.FOR.on(Act.INVITE, (turn, scope) -> allowed(turn, scope, this::sure)),
                LobbyVerbs.MAKE.on(Act.INVITE, (turn, scope) -> allowed(turn, scope, this::make)));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(BUILD.reads(Late.uselessAfter(USEFUL), (snapshot, wanted, due) -> build(snapshot, wanted)).orElse(BUILD.instead(this::failed)));
    }

    private Reply allowed(Turn turn, Scope scope, BiFunction<Turn, Scope, Reply> then) {
        return turn.who().may(Act.INVITE, scope) ? then.apply(turn, scope) : Refusal.of("desk.not_yours");
    }

    /** What was typed behind the word for inviting, where it names a team, a township or all; empty for the name of a person. */
    Optional<Reply> typed(Turn turn, String name) {
        Stream<Scope> places = Stream.concat(
                kit.people().teams(turn.tx()).stream().filter(t -> t.name().equals(name)).map(t -> new Scope.OfTeam(t.id())),
                kit.people().townships(turn.tx()).stream().filter(t -> t.name().equals(name)).map(t -> new Scope.OfTownship(t.id())));
        boolean all = Arrays.stream(Language.values())
                .anyMatch(l -> Arrays.asList(kit.texts().phrase(l, "people.all_words").split("\\|")).contains(name));
        return Stream.concat(places, all ? Stream.of(Scope.county()) : Stream.empty()).findFirst()
                .map(scope -> allowed(turn, scope, this::sure));
    }

    private Reply forWhom(Turn turn) {
        Tx tx = turn.tx();
        var choices = new ArrayList<Scope>(List.of(Scope.county()));
        kit.people().townships(tx).forEach(t -> choices.add(new Scope.OfTownship(t.id())));
        kit.people().teams(tx).forEach(t -> choices.add(new Scope.OfTeam(t.id())));
        List<Button> buttons = choices.stream().filter(s -> turn.who().may(Act.INVITE, s))
                .map(s -> Map.entry(s, waiting(tx, s).size())).filter(e -> e.getValue() > 0).limit(BUTTONS)
                .map(e -> LobbyVerbs.FOR.button(Text.of("people.so_many_of", "scope", label(tx, e.getKey()), "count", e.getValue()), e.getKey()))
                .toList();
        return buttons.isEmpty() ? Reply.change(Text.of("people.all_joined"), Keyboard.NONE)
                : Reply.change(Text.of("people.sheet_for_whom"), Keyboard.grid(2, buttons));
    }

    private Reply sure(Turn turn, Scope scope) {
        List<People.Unlinked> waiting = waiting(turn.tx(), scope);
        if (waiting.isEmpty()) {
            return Reply.change(scope instanceof Scope.County ? Text.of("people.all_joined")
                    : Text.of("people.all_of_them_joined", "scope", label(turn.tx(), scope)), Keyboard.NONE);
        }
        int old = door.invited(turn.tx(), waiting.stream().map(People.Unlinked::id).toList()).size();
        return Reply.change(Text.of("people.sheet_sure", "scope", label(turn.tx(), scope), "count", waiting.size(), "days", valid.toDays(),
                        "old", old == 0 ? Text.none() : Text.of("people.sheet_ends_old", "count", old)),
                Keyboard.row(LobbyVerbs.MAKE.button("people.button_make_sheet", scope)));
    }

    private Reply make(Turn turn, Scope scope) {
        var wanted = new Wanted(turn.person().id(), scope, turn.now().getEpochSecond() / 60);
        if (!BUILD.ask(turn.tx(), wanted, turn.person().id(), Wait.Result.FILE)) {
            return new Reply.Note(Text.of("people.sheet_just_now"));
        }
        Audit.record(turn, What.INVITED, About.scope(scope), Audit.detail(waiting(turn.tx(), scope).size()));
        return Reply.change(Text.of("people.sheet_making", "scope", label(turn.tx(), scope)), Keyboard.NONE);
    }

    private List<People.Unlinked> waiting(Tx tx, Scope scope) {
        return kit.people().unlinked(tx, scope).stream().filter(u -> !u.joined()).toList();
    }

    private Text label(Tx tx, Scope scope) {
        return scope instanceof Scope.County ? Text.of("people.everybody") : Text.verbatim(kit.people().name(tx, scope));
    }

    /** Who asked, as long as they may. */
    private Optional<Who> asker(Tx tx, Wanted wanted) {
        return kit.people().find(tx, wanted.personId()).filter(Person::active).map(p -> kit.people().who(tx, p))
                .filter(who -> who.may(Act.INVITE, wanted.scope()));
    }

    /** The codes are made with the sheet, and open the door once it goes out. */
    private Function<Tx, Rung> build(Tx snapshot, Wanted wanted) {
        Optional<Address> to = asker(snapshot, wanted).flatMap(w -> kit.people().address(snapshot, w.person().id()));
        if (to.isEmpty()) {
            return tx -> new Rung.Skipped("not here any more");
        }
        var sheet = new InvitationSheet(kit.texts(), to.get().language(), botName.get());
        Map<People.Unlinked, String> codes = new LinkedHashMap<>();
        waiting(snapshot, wanted.scope()).forEach(u -> codes.put(u, door.newCode()));
        Instant until = snapshot.now().plus(valid);
        String place = kit.texts().plain(to.get().language(), label(snapshot, wanted.scope()));
        InvitationSheet.Made made = sheet.make(place, codes, until.atZone(kit.settings().zone()).toLocalDateTime());
        return tx -> hand(tx, wanted, to.get(), codes, made);
    }

    private Rung hand(Tx tx, Wanted wanted, Address to, Map<People.Unlinked, String> codes, InvitationSheet.Made made) {
        Optional<Who> by = asker(tx, wanted).filter(w -> kit.people().address(tx, w.person().id()).equals(Optional.of(to)));
        if (by.isEmpty()) {
            return new Rung.Skipped("not here any more");
        }
        Map<Long, Person> people = kit.people().find(tx, codes.keySet().stream().map(People.Unlinked::id).toList());
        var joined = kit.people().joined(tx, people.keySet());
        codes.forEach((u, code) -> Optional.ofNullable(people.get(u.id())).filter(p -> p.active() && !joined.contains(p.id()))
                .ifPresent(p -> door.invite(tx, p, code, Optional.of(by.get().person()), valid)));
        kit.outbox().file(tx, to, made.name(), made.bytes(), Text.of("people.sheet_caption", "count", codes.size(), "days", valid.toDays()));
        return Rung.DONE;
    }

    private void failed(Tx tx, Wanted wanted) {
        asker(tx, wanted).ifPresent(w -> kit.outbox().post(tx, w.person().id(), Letter.of(Lane.ANSWER, Text.of("people.sheet_failed"))));
    }
}
