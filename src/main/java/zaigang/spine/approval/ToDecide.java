package zaigang.spine.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.chat.Waiting;
import zaigang.spine.desk.CommandButtons;
import zaigang.spine.desk.DeskVerbs;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.people.Act;
import zaigang.spine.people.Person;

/**
 * What waits for somebody's decision, of all kinds, for whoever says in words that something is agreed to or not: each with its own
 * buttons, those of the people and days that were named where there are some. Nothing is decided by words.
 */
public final class ToDecide implements Feature {
    /** More at once nobody decides. */
    private static final int MOST = 6;

    private final Supplier<List<Feature>> features;
    private final CommandButtons buttons;

    /** @param features whatever may have something to decide; asked for when a line is answered */
    public ToDecide(Texts texts, Supplier<List<Feature>> features) {
        this.features = features;
        this.buttons = new CommandButtons(texts);
    }

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.unlistedHearing("decide", Act.OWN, this::show).showing());
    }

    private Reply show(Turn turn, Heard heard) {
        List<Waiting> all = features.get().stream().flatMap(f -> f.waiting(turn).stream()).toList();
        List<Person> named = heard.found().stream().filter(f -> f instanceof Found.Someone).map(f -> ((Found.Someone) f).person())
                .filter(p -> p.id() != turn.person().id()).distinct().toList();
        List<Waiting> theirs = all.stream().filter(w -> named.isEmpty() || named.stream().anyMatch(p -> p.id() == w.personId())).toList();
        List<Waiting> then = theirs.stream().filter(onDays(heard)).toList();
        List<Waiting> shown = then.isEmpty() ? theirs : then;
        if (shown.isEmpty()) {
            Text none = named.isEmpty() ? Text.of("desk.waits_none")
                    : Text.of("desk.waits_none_of", "names", Text.names(named.stream().map(Person::name).toList()));
            return all.isEmpty() ? nothing(turn, none) : several(none, all);
        }
        return heard.first(Found.Length.class).isPresent() ? several(Text.of("desk.waits_as_asked"), shown) : several(Text.none(), shown);
    }

    private static Predicate<Waiting> onDays(Heard heard) {
        List<Period> days = heard.found().stream().filter(f -> f instanceof Found.Days).map(f -> (Found.Days) f)
                .flatMap(d -> Stream.of(d.coming(), d.gone())).toList();
        return w -> days.isEmpty() || days.stream().anyMatch(d ->
                !d.to().isBefore(w.days().from()) && !d.from().isAfter(w.days().to()));
    }

    private static Reply several(Text first, List<Waiting> all) {
        var replies = new ArrayList<Reply>();
        if (!first.isNone() || all.size() > 1) {
            replies.add(Reply.say(Text.lines(first, all.size() > 1 ? Text.of("desk.waits", "count", all.size()) : Text.none(),
                    all.size() > MOST ? Text.of("desk.waits_more", "count", MOST) : Text.none())));
        }
        all.stream().limit(MOST).map(Waiting::shown).forEach(replies::add);
        return new Reply.Several(replies);
    }

    /** With a question of the day that is open, or what else may be looked at. */
    private Reply nothing(Turn turn, Text none) {
        Optional<Keyboard> open = features.get().stream().flatMap(f -> f.openQuestion(turn).stream()).findFirst();
        Keyboard others = turn.who().may(Act.OVERSEE) ? Keyboard.row(buttons.open("unconfirmed"), buttons.open("board"))
                : Keyboard.row(buttons.open("today"), DeskVerbs.HELP.button("lobby.button_help"));
        return open.<Reply>map(q -> Reply.say(Text.lines(none, Text.of("desk.still_open")), turn.who().may(Act.OVERSEE) ? q.and(others) : q))
                .orElseGet(() -> Reply.say(none, others));
    }
}
