package zaigang.month.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import zaigang.base.workdays.Period;
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
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/** How it stands now, for a scope: {@code /board}, with the way down to single names by buttons; it follows what happens. */
final class Board implements Feature {
    private final People people;
    private final BoardView view;
    private final LiveBoards live;
    private final ZoneId zone;

    /** @param zone in which days are meant */
    Board(People people, BoardView view, LiveBoards live, ZoneId zone) {
        this.zone = zone;
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
        return List.of(CommandSpec.hearing("board", Act.OVERSEE, (turn, heard) -> show(turn, place(turn, heard), true)).showing());
    }

    /** A place and a day that is over, where they were named; else now, and all that one looks after. */
    private BoardPlace place(Turn turn, Heard heard) {
        Scope scope = heard.first(Found.Unit.class).map(Found.Unit::scope).filter(s -> turn.who().may(Act.OVERSEE, s))
                .orElseGet(() -> turn.who().widest(Act.OVERSEE).orElseThrow());
        return BoardPlace.of(scope).on(heard.first(Found.Days.class).map(Found.Days::gone)
                .filter(d -> d.from().equals(d.to()) && d.from().isBefore(LocalDate.ofInstant(turn.now(), zone))).map(Period::from));
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
