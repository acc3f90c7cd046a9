package zaigang.month.digest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.duty.groups.BoundGroup;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Heard;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/**
 * Each chooses which digests come, when, and whether they come to a group too: {@code /digest}, or a line such as “no daily, Mondays will
 * do”, which is shown as it was understood before anything changes.
 */
final class DigestDesk implements Feature {
    private final DigestReaders readers;
    private final Digests digests;
    private final DigestWords words;
    private final People people;
    private final DigestLedger ledger = new DigestLedger();

    DigestDesk(Kit kit, DigestReaders readers, Digests digests) {
        this.readers = readers;
        this.digests = digests;
        this.words = new DigestWords(kit.texts());
        this.people = kit.people();
    }

    @Override
    public String name() {
        return DigestVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.hearing("digest", Act.OVERSEE, this::command).showing());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                DigestVerbs.SEE.on(Act.OVERSEE, (turn, whose) -> with(turn, whose, c -> page(turn, c))),
                DigestVerbs.SET.on(Act.OVERSEE, (turn, wanted) -> with(turn, wanted.whose(), c ->
                        change(turn, c, DigestChange.apply(c.choice(), wanted.what(), wanted.value())))),
                DigestVerbs.TAKE.on(Act.OVERSEE, (turn, whole) -> with(turn, whole.whose(), c ->
                        change(turn, c, DigestChange.decode(whole.code())))));
    }

    /** A choice as it stands. */
    private DigestReader mine(Turn turn) {
        Scope scope = readers.scopes(turn.who()).getFirst();
        DigestChoice choice = Optional.ofNullable(ledger.ofPeople(turn.tx()).get(turn.person().id())).orElse(DigestReaders.usual(scope));
        return new DigestReader(Optional.of(turn.person()), Optional.empty(), scope, choice, readers.theirs(turn.tx(), scope));
    }

    private List<BoundGroup> groups(Turn turn) {
        return BoundGroup.live(turn.tx()).stream().filter(g -> turn.who().may(Act.OVERSEE, g.scope())).toList();
    }

    /** The own choice, or that of a group of a scope that is theirs to see. */
    private Reply with(Turn turn, long whose, Function<DigestReader, Reply> then) {
        if (whose == 0) {
            return then.apply(mine(turn));
        }
        return groups(turn).stream().filter(g -> g.id() == whose).findFirst().map(g -> then.apply(of(turn.tx(), g)))
                .orElseGet(() -> BoundGroup.live(turn.tx()).stream().anyMatch(g -> g.id() == whose)
                        ? Refusal.of("desk.not_yours") : Refusal.of("desk.old_button"));
    }

    private DigestReader of(Tx tx, BoundGroup group) {
        DigestChoice choice = Optional.ofNullable(ledger.ofGroups(tx).get(group.id()))
                .filter(c -> c.scope().filter(group.scope().code()::equals).isPresent())
                .map(DigestLedger.Chosen::choice).orElse(DigestChoice.NONE);
        return new DigestReader(Optional.empty(), Optional.of(group), group.scope(), choice, readers.theirs(tx, group.scope()));
    }

    private Reply command(Turn turn, Heard heard) {
        DigestReader mine = mine(turn);
        return words.read(heard.line().text(), mine.choice()).filter(wish -> !wish.equals(mine.choice()))
                .map(wish -> Reply.say(Text.of("digest.understood", "choice", DigestChoiceText.of(mine, wish)), Keyboard.row(
                        DigestVerbs.TAKE.button("digest.button_take", new DigestVerbs.Whole(0, DigestChange.code(wish))),
                        DigestVerbs.SEE.button("digest.button_other", 0L))))
                .orElseGet(() -> page(turn, mine));
    }

    private Reply.Change page(Turn turn, DigestReader of) {
        Text name = of.group().<Text>map(g -> Text.of("digest.page_group", "name", name(turn.tx(), g.scope())))
                .orElseGet(() -> Text.of("digest.page_own"));
        Keyboard keys = DigestKeys.of(of);
        return Reply.change(Text.paragraphs(name, DigestChoiceText.of(of, of.choice())), of.group().isPresent()
                ? keys.and(Keyboard.row(DigestVerbs.SEE.button("digest.button_back", 0L)))
                : keys.and(Keyboard.grid(1, groups(turn).stream().map(g -> DigestVerbs.SEE.button(
                        Text.of("digest.button_group", "name", name(turn.tx(), g.scope())), g.id())).toList())));
    }

    private Text name(Tx tx, Scope scope) {
        return scope instanceof Scope.County ? Text.of("report.county") : Text.verbatim(people.name(tx, scope));
    }

    private Reply change(Turn turn, DigestReader of, Optional<DigestChoice> wanted) {
        if (wanted.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        DigestChoice wish = of.group().isPresent() ? wanted.get() : wanted.get().named(false);
        of.group().ifPresentOrElse(g -> ledger.choose(turn.tx(), g.id(), g.scope(), wish, turn.person().id()),
                () -> ledger.choose(turn.tx(), turn.person().id(), wish));
        wish.at().ifPresent(at -> digests.planFromNow(turn.tx(), at));
        return page(turn, new DigestReader(of.person(), of.group(), of.scope(), wish, of.theirs())).noting(Text.of("digest.changed"));
    }
}
