package zaigang.month.report;

import java.util.List;
import java.util.Optional;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/** How it stands now, for a scope: {@code /board}, with the way down to single names by buttons. */
public final class Board implements Feature {
    static final String NAME = "board";
    /** Turns the message into another place on the board. */
    static final String SEE = "see";
    /** Opens the board in a message of its own. */
    static final String OPEN = "open";

    private final People people;
    private final BoardView view;

    Board(People people, BoardView view) {
        this.people = people;
        this.view = view;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("board", Act.OVERSEE,
                (turn, args) -> show(turn, Spot.of(turn.who().widest(Act.OVERSEE).orElseThrow()))).showing());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec(SEE, Act.OVERSEE, (turn, press) -> pressed(turn, press)),
                new TapSpec(OPEN, Act.OVERSEE, (turn, press) -> switch (pressed(turn, press)) {
                    case Reply.Change c -> Reply.say(c.text(), c.keyboard());
                    case Reply other -> other;
                }));
    }

    private Reply pressed(Turn turn, Press press) {
        Optional<Spot> spot = Spot.parse(press);
        if (spot.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        Scope scope = spot.get().scope();
        boolean part = view.holds(turn.tx(), spot.get());
        if (!turn.who().may(Act.OVERSEE, scope) || !part && !turn.who().may(Act.OVERSEE, Scope.county())) {
            return Refusal.of("desk.not_yours");
        }
        boolean gone = !part || !(scope instanceof Scope.County) && people.name(turn.tx(), scope).isEmpty();
        return gone ? Refusal.of("desk.old_button") : show(turn, spot.get());
    }

    private Reply show(Turn turn, Spot spot) {
        if (spot.parts().isEmpty()) {
            About about = spot.unit().map(u -> About.part(spot.scope(), u)).orElseGet(() -> About.scope(spot.scope()));
            Audit.look(turn, What.LOOKED_AT_BOARD, about, Audit.detail(spot.day().map(Object::toString).orElse("")));
        }
        BoardView.Page page = view.page(turn.tx(), turn.who(), spot);
        return Reply.change(page.text(), page.keyboard());
    }
}
