package zaigang.office.lobby;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Words;
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
import zaigang.spine.people.Scope;
import zaigang.spine.people.Township;

/** Whom somebody can call: those above, with their phones, and who is named of those whom one looks after. */
final class Contacts implements Feature {
    /** More numbers than this nobody reads. */
    private static final int MOST = 30;

    private final People people;
    private final Above above;
    private final Pattern liaisons;

    Contacts(People people, Texts texts) {
        this.people = people;
        this.above = new Above(people);
        this.liaisons = Pattern.compile(Words.of(texts, "speech", "liaison").map(Pattern::quote).collect(Collectors.joining("|")));
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
        Optional<Found.Phone> number = heard.first(Found.Phone.class);
        if (number.isPresent()) {
            return whose(turn, number.get().written());
        }
        List<Text> holders = holders(turn, heard);
        if (!holders.isEmpty()) {
            return say(Text.of("desk.whom", "people", Text.lines(holders)));
        }
        return heard.first(Found.Someone.class).map(Found.Someone::person).filter(p -> turn.who().may(Act.OVERSEE, p))
                .map(p -> say(Text.of("desk.phone", "name", p.name(), "phone", p.phone()))).orElseGet(() -> above(turn));
    }

    private Reply whose(Turn turn, String number) {
        List<Text> theirs = people.withPhone(turn.tx(), number).stream()
                .filter(p -> p.id() == turn.person().id() || turn.who().may(Act.OVERSEE, p))
                .map(p -> Text.of("desk.phone_of", "phone", number, "name", p.name(), "unit", Units.of(people, turn.tx(), p))).toList();
        return say(theirs.isEmpty() ? Text.of("desk.phone_of_nobody", "phone", number) : Text.lines(theirs));
    }

    /** The liaisons or leaders of a place that was named, or of all places one looks after; empty where nothing of that was asked. */
    private List<Text> holders(Turn turn, Heard heard) {
        boolean liaison = liaisons.matcher(heard.line().text()).find();
        Optional<Scope> named = heard.first(Found.Unit.class).map(Found.Unit::scope).filter(s -> turn.who().may(Act.OVERSEE, s));
        boolean all = liaison && heard.first(Found.Unit.class).isEmpty() && turn.who().may(Act.OVERSEE, Scope.county());
        return all ? people.townships(turn.tx()).stream().flatMap(t -> liaisons(turn, t.id())).limit(MOST).toList()
                : named.map(s -> switch (s) {
                    case Scope.OfTownship t -> liaisons(turn, t.townshipId()).toList();
                    case Scope.OfTeam t -> people.leaders(turn.tx(), t.teamId()).stream().map(p -> Above.line("desk.role_leader", p)).toList();
                    case Scope.County c -> List.<Text>of();
                    case Scope.Only o -> List.<Text>of();
                }).orElse(List.of());
    }

    private Stream<Text> liaisons(Turn turn, long township) {
        Text role = Text.of("desk.role_liaison_of", "township", people.township(turn.tx(), township).map(Township::name).orElse(""));
        return people.liaisons(turn.tx(), township).stream().map(p -> Text.of("desk.whom_line", "role", role, "name", p.name(), "phone", p.phone()));
    }

    private Reply above(Turn turn) {
        List<Text> lines = above.lines(turn.tx(), turn.person(), r -> true);
        return say(lines.isEmpty() ? Text.of("desk.whom_nobody") : Text.of("desk.whom", "people", Text.lines(lines)));
    }

    private static Reply say(Text text) {
        return Reply.say(text, Keyboard.row(DeskVerbs.HELP.button("lobby.button_help")));
    }
}
