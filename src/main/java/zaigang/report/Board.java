package zaigang.report;

import java.util.List;
import java.util.Optional;
import zaigang.audit.About;
import zaigang.audit.Audit;
import zaigang.audit.What;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.TapSpec;
import zaigang.chat.Turn;
import zaigang.people.Act;
import zaigang.people.People;
import zaigang.people.Scope;

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
        if (!turn.who().may(Act.OVERSEE, scope)) {
            return Refusal.of("desk.not_yours");
        }
        boolean gone = !(scope instanceof Scope.County) && people.name(turn.tx(), scope).isEmpty();
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
