package zaigang.month.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/** How it stands now, for a scope: {@code /board}, with the way down to single names by buttons. */
final class Board implements Feature {
    private final People people;
    private final BoardView view;
    private final ZoneId zone;

    /** @param zone in which days are meant */
    Board(People people, BoardView view, ZoneId zone) {
        this.zone = zone;
        this.people = people;
        this.view = view;
    }

    @Override
    public String name() {
        return ReportVerbs.BOARD;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.hearing("board", Act.OVERSEE, (turn, heard) -> show(turn, place(turn, heard), Reply::change)).showing());
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
                ReportVerbs.SEE.on(Act.OVERSEE, (turn, place) -> pressed(turn, place, Reply::change)),
                ReportVerbs.OPEN.on(Act.OVERSEE, (turn, place) -> pressed(turn, place, Reply::say)));
    }

    private Reply pressed(Turn turn, BoardPlace place, BiFunction<Text, Keyboard, Reply> shown) {
        Scope scope = place.scope();
        boolean part = view.holds(turn.tx(), place);
        if (!turn.who().may(Act.OVERSEE, scope) || !part && !turn.who().may(Act.OVERSEE, Scope.county())) {
            return Refusal.of("desk.not_yours");
        }
        boolean gone = !part || !(scope instanceof Scope.County) && people.name(turn.tx(), scope).isEmpty();
        return gone ? Refusal.of("desk.old_button") : show(turn, place, shown);
    }

    private Reply show(Turn turn, BoardPlace place, BiFunction<Text, Keyboard, Reply> shown) {
        if (place.parts().isEmpty()) {
            About about = place.part().map(p -> About.part(place.scope(), p)).orElseGet(() -> About.scope(place.scope()));
            Audit.look(turn, What.LOOKED_AT_BOARD, about, Audit.detail(place.day().map(Object::toString).orElse("")));
        }
        BoardView.Page page = view.page(turn.tx(), turn.who(), place);
        return shown.apply(page.text(), page.keyboard());
    }
}
