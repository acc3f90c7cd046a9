package zaigang.month.report;

import java.util.List;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/** How it stands now, for a scope: {@code /board}, with the way down to single names by buttons; it follows what happens. */
final class Board implements Feature {
    private final People people;
    private final BoardView view;
    private final LiveBoards live;

    Board(People people, BoardView view, LiveBoards live) {
        this.people = people;
        this.view = view;
        this.live = live;
    }

    @Override
    public String name() {
        return ReportVerbs.BOARD;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("board", Act.OVERSEE, (turn, args) ->
                show(turn, BoardPlace.of(turn.who().widest(Act.OVERSEE).orElseThrow()), true)).showing());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                ReportVerbs.SEE.on(Act.OVERSEE, (turn, place) -> pressed(turn, place, false)),
                ReportVerbs.OPEN.on(Act.OVERSEE, (turn, place) -> pressed(turn, place, true)));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(live.alarm());
    }

    private Reply pressed(Turn turn, BoardPlace place, boolean anew) {
        Scope scope = place.scope();
        boolean part = view.holds(turn.tx(), place);
        if (!turn.who().may(Act.OVERSEE, scope) || !part && !turn.who().may(Act.OVERSEE, Scope.county())) {
            return Refusal.of("desk.not_yours");
        }
        boolean gone = !part || !(scope instanceof Scope.County) && people.name(turn.tx(), scope).isEmpty();
        return gone ? Refusal.of("desk.old_button") : show(turn, place, anew);
    }

    private Reply show(Turn turn, BoardPlace place, boolean anew) {
        if (place.parts().isEmpty()) {
            About about = place.part().map(p -> About.part(place.scope(), p)).orElseGet(() -> About.scope(place.scope()));
            Audit.look(turn, What.LOOKED_AT_BOARD, about, Audit.detail(place.day().map(Object::toString).orElse("")));
        }
        return live.show(turn, place, anew);
    }
}
