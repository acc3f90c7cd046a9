package zaigang.day.spotcheck;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Line;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.chat.Verb;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Position;
import zaigang.spine.people.Post;
import zaigang.spine.people.Registry;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/**
 * Says where a post is by a location sent from the spot: numbers copied from a map are off by some hundred metres in China.
 */
final class PostPositions implements Feature {
    private static final String NAME = "place";
    private static final Verb<Long> OF = Verb.of(NAME, "of", Arg.NUMBER);
    /** What is waited for is a location. */
    private static final Line<Long> HERE = Line.of(NAME, "here", Arg.NUMBER);
    private static final int SHOWN = 60;

    private final People people;
    private final Fences fences;

    PostPositions(People people, Fences fences) {
        this.people = people;
        this.fences = fences;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("post_position", Act.PLAN, this::command));
    }

    /** Only where whoever is checked is asked for a location. */
    @Override
    public boolean offers(Tx tx, Who who, CommandSpec command) {
        return fences.anyFor(tx, who);
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(OF.on(Act.PLAN, (turn, id) -> withPost(turn, id, this::ask)));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(HERE.on(Act.PLAN, (turn, id, line) -> withPost(turn, id, this::ask)));
    }

    private Reply command(Turn turn, String name) {
        List<Post> mine = people.posts(turn.tx()).stream().filter(p -> mine(turn, p)).toList();
        Optional<Post> named = mine.stream().filter(p -> p.name().equalsIgnoreCase(name)).findFirst();
        if (named.isPresent()) {
            return ask(named.get());
        }
        if (mine.isEmpty()) {
            return Refusal.of("spot.position_none");
        }
        return Reply.say(Text.of("spot.position_which"), Keyboard.grid(2, mine.stream().limit(SHOWN)
                .map(p -> OF.button(Text.of(p.position().isPresent() ? "spot.position_known" : "spot.position_unknown",
                        "post", p.name()), p.id())).toList()));
    }

    private static boolean mine(Turn turn, Post post) {
        return turn.who().may(Act.PLAN, scope(post));
    }

    private static Scope scope(Post post) {
        return post.townshipId().<Scope>map(Scope.OfTownship::new).orElse(Scope.county());
    }

    private Reply ask(Post post) {
        return HERE.ask(Text.of("spot.position_ask", "post", post.name()), Keyboard.NONE, post.id());
    }

    private Reply withPost(Turn turn, long id, Function<Post, Reply> then) {
        Optional<Post> post = people.post(turn.tx(), id);
        if (post.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        return mine(turn, post.get()) ? then.apply(post.get()) : Refusal.of("desk.not_yours");
    }

    @Override
    public Optional<Reply> location(Turn turn, Incoming.Location sent, Optional<Press> awaited) {
        return awaited.flatMap(HERE::in).map(id -> sent.manner() == Incoming.Location.Manner.SENT
                ? withPost(turn, id, post -> place(turn, post, sent)) : SpotLocations.unfit(sent.manner()));
    }

    /** The post stays where it is, so this position is kept; that of the one who sent it is not looked at again. */
    private Reply place(Turn turn, Post post, Incoming.Location sent) {
        Tx tx = turn.tx();
        Optional<Position> position = Position.of(sent.latitude(), sent.longitude());
        if (position.isEmpty()) {
            return Refusal.of("spot.location_place");
        }
        new Registry().place(tx, post.id(), position.get());
        Audit.record(turn, What.PLACED_POST, About.scope(scope(post)), Audit.detail(post.name()));
        return Reply.say(Text.of("spot.position_set", "post", post.name(), "accuracy", Math.round(sent.accuracy())));
    }
}
