package zaigang.spine.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Ears;
import zaigang.spine.hearing.Heard;
import zaigang.spine.hearing.Normal;

/**
 * Answers what is typed in a private chat: a command, the line that a question waits for, the words of a command, what can be told from
 * the rest of it; otherwise with a few buttons of what it may mean, and those of a question that is open.
 */
final class TypedLines {
    private final List<Feature> features;
    private final Map<String, CommandSpec> commands;
    private final Map<String, StepSpec> steps;
    private final DeskLedger rows = new DeskLedger();
    private final Phrasebook phrasebook;
    private final Courtesies courtesies;
    private final Guesses guesses;
    private final Offers offers;
    private final Ears ears;
    private final NotYours notYours;
    private final Presence presence;

    TypedLines(List<Feature> features, Map<String, CommandSpec> commands, Map<String, StepSpec> steps, Texts texts, Ears ears, Above above) {
        this.features = features;
        this.commands = commands;
        this.steps = steps;
        this.ears = ears;
        offers = new Offers(commands, texts);
        notYours = new NotYours(above, commands, new CommandButtons(texts));
        presence = new Presence(texts);
        courtesies = new Courtesies(texts);
        guesses = new Guesses(commands, texts, ears, offers);
        phrasebook = new Phrasebook(commands, features.stream().flatMap(f -> f.openings().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), texts, ears);
    }

    /**
     * Where a line is awaited, only a command or the very words of one are not that line; nor are thanks, which leave it waiting.
     */
    Reply answer(Turn turn, String text, Optional<Press> awaited, boolean briefly) {
        boolean slash = text.startsWith("/");
        if (awaited.isPresent() && courtesies.dropped(phrasebook.normal(text))) {
            rows.expectNothing(turn.tx(), turn.chatId());
            return Reply.say(Text.of("desk.dropped"));
        }
        Optional<CommandCall> call = slash ? Switchboard.command(text, commands) : present(turn, text).or(() -> said(turn, text))
                .or(() -> behindReason(turn, text));
        Optional<Text> kindly = slash || call.isPresent() ? Optional.empty() : courtesies.answer(phrasebook.normal(text));
        if (kindly.isPresent()) {
            return kindly(turn, kindly.get(), awaited.isPresent());
        }
        awaited.ifPresent(step -> rows.expectNothing(turn.tx(), turn.chatId()));
        boolean words = call.filter(c -> c.args().isEmpty()).isPresent() && phrasebook.verbatim(text);
        boolean line = !slash && !words && !text.isBlank();
        if (line && awaited.isPresent()) {
            return step(turn, awaited.get(), text.strip());
        }
        if (call.isEmpty()) {
            return slash ? unclear(turn, List.of()) : guess(turn, text, briefly);
        }
        CommandCall said = call.get();
        Optional<Reply> rather = slash ? Optional.empty() : rather(turn, text, said, briefly);
        return rather.isPresent() ? rather.get() : given(turn, said.command(), heard(turn, said, slash ? Normal.of(said.args()) : Normal.of(text)), briefly);
    }

    /** Who says in more than the bare words to be there. */
    private Optional<CommandCall> present(Turn turn, String text) {
        Normal line = Normal.of(text);
        boolean stated = presence.mentionedIn(line.text()) && !phrasebook.verbatim(text)
                && presence.states(line, ears.in(turn.tx(), line), turn.person(), ears.local(turn.now()));
        return stated ? Optional.ofNullable(commands.get("on_post")).map(c -> new CommandCall(c, "")) : Optional.empty();
    }

    /** The words of a command, also behind one's own name. */
    private Optional<CommandCall> said(Turn turn, String text) {
        return phrasebook.find(text, turn.now()).or(() -> text.strip().startsWith(turn.person().name())
                ? phrasebook.find(text.strip().substring(turn.person().name().length()).replaceFirst("^[\\s\\p{P}]+", ""), turn.now())
                : Optional.empty());
    }

    /** What is asked for behind its reason, which is the sender's own and denied by nothing. */
    private Optional<CommandCall> behindReason(Turn turn, String text) {
        return phrasebook.behindReason(text, turn.now()).filter(c -> guesses.ownReason(turn, Normal.of(text), c.command()));
    }

    /** What is stated or asked for is looked through for days and people beside what its command reads. */
    private Heard heard(Turn turn, CommandCall said, Normal line) {
        if (said.args().isEmpty()) {
            return Heard.behind(line, "");
        }
        return said.command().manner() == CommandSpec.Manner.STATES ? ears.heard(turn.tx(), line, said.args())
                : ears.heard(turn.tx(), line, said.args(), Guesses.around(turn));
    }

    /** What stands alone, or states a fact, means its command. */
    private Optional<Reply> rather(Turn turn, String text, CommandCall said, boolean briefly) {
        if (said.args().isEmpty() || said.command().manner() == CommandSpec.Manner.STATES) {
            return Optional.empty();
        }
        return guesses.rather(turn, Normal.of(text), phrasebook.normal(text), said, phrasebook.words(text, said.command()))
                .map(g -> carryOut(turn, g, Normal.of(text), phrasebook.normal(text), briefly));
    }

    /** What was heard before, and a button has brought back. */
    Heard again(Turn turn, String args) {
        return guesses.again(turn, args);
    }

    private Reply given(Turn turn, CommandSpec command, Heard heard, boolean briefly) {
        if (briefly && command.manner() == CommandSpec.Manner.SHOWS) {
            return Reply.NOTHING;
        }
        return turn.who().may(command.act())
                ? withWay(command.handler().handle(turn.through("/" + command.name()), heard), command, heard)
                : notYours.answer(turn, command.act(), guesses.own(turn, command, heard), open(turn));
    }

    /** Words that are refused are answered with a button: to what the command shows by itself, and to all there is. */
    private Reply withWay(Reply reply, CommandSpec command, Heard heard) {
        return reply instanceof Refusal r ? Switchboard.lost(r.text(),
                heard.text().isEmpty() || atOnce(command) ? List.of() : List.of(offers.button(command))) : reply;
    }

    /** Whether its words record something where they stand alone. */
    static boolean atOnce(CommandSpec c) {
        return c.manner() == CommandSpec.Manner.STATES && !c.joined();
    }

    private Reply step(Turn turn, Press press, String line) {
        String name = press.feature() + "." + press.verb();
        return Optional.ofNullable(steps.get(name))
                .map(s -> turn.who().may(s.act())
                        ? s.handler().handle(turn.through("step " + name), press, line)
                        : notYours.answer(turn, s.act(), List.of(), open(turn)))
                .orElseGet(() -> unclear(turn, List.of()));
    }

    private Reply guess(Turn turn, String text, boolean briefly) {
        Normal line = Normal.of(text);
        String plain = phrasebook.normal(text);
        return carryOut(turn, guesses.of(turn, line, plain), line, plain, briefly);
    }

    private Reply carryOut(Turn turn, Guesses.Guess guess, Normal line, String plain, boolean briefly) {
        return switch (guess) {
            case Guesses.Guess.Done d -> given(turn, d.command(), d.heard(), briefly);
            case Guesses.Guess.NotTheirs n -> notTheirs(turn, n);
            case Guesses.Guess.Asked a -> (a.plain() ? waiting(turn, Heard.behind(line, plain)) : Optional.<Reply>empty())
                    .orElseGet(() -> unclear(turn, a.offered()));
        };
    }

    /** Whom to ask who does it, with one's own of it or what may have been meant beside, and the question that is open. */
    private Reply notTheirs(Turn turn, Guesses.Guess.NotTheirs n) {
        List<Button> own = guesses.own(turn, n.command(), n.heard());
        return notYours.answer(turn, n.command().act(), own.isEmpty() ? n.offered() : own, open(turn));
    }

    private Optional<Reply> waiting(Turn turn, Heard line) {
        return features.stream().flatMap(f -> f.line(turn, line).stream()).findFirst();
    }

    /** The buttons of a question that waits for this person. */
    private Optional<Keyboard> open(Turn turn) {
        return features.stream().flatMap(f -> f.openQuestion(turn).stream()).findFirst();
    }

    private Reply kindly(Turn turn, Text kind, boolean awaited) {
        Optional<Keyboard> open = awaited ? Optional.empty() : open(turn);
        return open.<Reply>map(q -> Reply.say(Text.lines(kind, Text.of("desk.still_open")), q)).orElseGet(() -> Reply.say(kind));
    }

    /** What it may mean, and the question that is open: a button of that stands for the same one without anything heard. */
    private Reply unclear(Turn turn, List<Button> offered) {
        Optional<Keyboard> open = open(turn);
        if (open.isEmpty()) {
            boolean nothing = offered.isEmpty();
            return Switchboard.lost(Text.of(nothing ? "desk.not_understood" : "desk.you_mean"), nothing ? guesses.usual(turn) : offered);
        }
        List<Button> others = offered.stream().filter(b -> !(b instanceof Button.Pressing p
                && p.press().feature().equals(DeskVerbs.OPEN.feature()) && p.press().verb().equals(DeskVerbs.OPEN.name())
                && ASKED.contains(p.press().args().getFirst()))).toList();
        return Switchboard.lost(Text.of(others.isEmpty() ? "desk.answer_first" : "desk.you_mean_or_answer"), others, open.get());
    }

    /** What the question of the day has buttons for by itself. */
    private static final List<String> ASKED = List.of("on_post", "out", "leave");
}
