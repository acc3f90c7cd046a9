package zaigang.office.lobby;

import java.util.List;
import zaigang.base.text.Text;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.desk.Above;
import zaigang.spine.desk.DeskVerbs;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** Whom somebody can call: those above, with their phones, and who is named of those whom one looks after. */
final class Contacts implements Feature {
    private final People people;

    Contacts(People people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "whom";
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.hearing("whom", Act.OWN, this::whom).showing());
    }

    private Reply whom(Turn turn, Heard heard) {
        return heard.first(Found.Someone.class).map(Found.Someone::person).filter(p -> turn.who().may(Act.OVERSEE, p))
                .map(p -> say(Text.of("desk.phone", "name", p.name(), "phone", p.phone()))).orElseGet(() -> above(turn));
    }

    private Reply above(Turn turn) {
        List<Text> lines = new Above(people).lines(turn.tx(), turn.person(), Act.OVERSEE);
        return say(lines.isEmpty() ? Text.of("desk.whom_nobody") : Text.of("desk.whom", "people", Text.lines(lines)));
    }

    private static Reply say(Text text) {
        return Reply.say(text, Keyboard.row(DeskVerbs.HELP.button("lobby.button_help")));
    }
}
