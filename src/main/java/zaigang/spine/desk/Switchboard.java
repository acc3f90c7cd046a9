package zaigang.spine.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Ears;
import zaigang.spine.hearing.Heard;
import zaigang.spine.people.Act;

/** Finds who answers: the command behind typed words, the verb behind a button, the feature that takes a file. */
public final class Switchboard {
    private final List<Feature> features;
    private final Supplier<Optional<String>> botName;
    private final Map<String, CommandSpec> commands = new LinkedHashMap<>();
    private final Map<String, CommandSpec> groupCommands = new HashMap<>();
    private final Map<String, TapSpec> taps = new HashMap<>();
    private final Map<String, StepSpec> steps = new HashMap<>();
    private final DeskLedger rows = new DeskLedger();
    private final TypedLines lines;
    private final NoLine noLine;

    /**
     * @param above whom somebody can ask who may not do something
     * @param botName by which commands in groups may be addressed, once it is known
     */
    public Switchboard(List<Feature> features, Texts texts, Ears ears, Above above, Supplier<Optional<String>> botName) {
        this.features = List.copyOf(features);
        this.botName = botName;
        for (Feature feature : features) {
            feature.commands().stream().filter(c -> c.where().inPrivate()).forEach(c -> commands.put(c.name(), c));
            feature.commands().stream().filter(c -> c.where().inGroups()).forEach(c -> groupCommands.put(c.name(), c));
            feature.taps().forEach(t -> taps.put(feature.name() + "." + t.verb(), t));
            feature.steps().forEach(s -> steps.put(feature.name() + "." + s.name(), s));
        }
        noLine = new NoLine(this.features, commands);
        taps.put(DeskVerbs.OPEN.feature() + "." + DeskVerbs.OPEN.name(), DeskVerbs.OPEN.on(Act.OWN, this::open));
        taps.put(DeskVerbs.SAY.feature() + "." + DeskVerbs.SAY.name(), DeskVerbs.SAY.on(Act.OWN, this::say));
        taps.put(DeskVerbs.NOTHING.feature() + "." + DeskVerbs.NOTHING.name(), DeskVerbs.NOTHING.on(Act.OWN, noLine::nothing));
        taps.put(DeskVerbs.DROP.feature() + "." + DeskVerbs.DROP.name(), DeskVerbs.DROP.on(Act.OWN, this::drop));
        lines = new TypedLines(features, commands, steps, texts, ears, above);
    }

    /**
     * @param awaited the question that a line typed now answers
     * @param briefly one of so many that what only shows something need not be shown; what records something is recorded
     */
    Reply handle(Turn turn, Incoming.Content content, Optional<Press> awaited, boolean briefly) {
        return switch (content) {
            case Incoming.Words w -> lines.answer(turn, w.text(), awaited, briefly);
            case Incoming.Tap t -> tap(turn, t.data(), awaited);
            case Incoming.Document d -> features.stream()
                    .flatMap(f -> f.file(turn.through("file"), d).stream()).findFirst()
                    .orElseGet(() -> d.caption().isBlank() ? lost("desk.no_such_file") : lines.answer(turn, d.caption(), awaited, briefly));
            case Incoming.Location l -> location(turn.through("location"), l, awaited);
            case Incoming.Other o -> noLine.unseen(turn, o.album());
            case Incoming.Forwarded f -> noLine.forwarded(turn);
            case Incoming.Edited e -> noLine.edited(turn, e.messageId());
            case Incoming.Anonymous a -> Reply.NOTHING;
            case Incoming.TopicShut t -> Reply.NOTHING;
            case Incoming.Silent s -> Reply.NOTHING;
            case Incoming.Migrated m -> Reply.NOTHING;
            case Incoming.Reachable r -> Reply.NOTHING;
            case Incoming.PutOut p -> Reply.NOTHING;
            case Incoming.Unreadable u -> Reply.NOTHING;
        };
    }

    /** The answer to what was typed in a group; empty for all that is no command of ours. */
    Optional<Reply> inGroup(Turn turn, String text, boolean briefly) {
        return groupCommand(text).filter(call -> !briefly || call.command().manner() != CommandSpec.Manner.SHOWS)
                .map(call -> turn.who().may(call.command().act())
                        ? call.command().handler().handle(turn.through("/" + call.command().name()), Heard.typed(call.args()))
                        : Refusal.of("desk.not_yours_here"));
    }

    /** Whether what was typed in a group is a command of ours. */
    boolean heardInGroups(String text) {
        return groupCommand(text).isPresent();
    }

    private Optional<CommandCall> groupCommand(String text) {
        boolean others = addressee(text).filter(to -> !to.equalsIgnoreCase(botName.get().orElse(to))).isPresent();
        return text.startsWith("/") && !others ? command(text, groupCommands) : Optional.empty();
    }

    /** The bot that a command names behind an at-sign. */
    private static Optional<String> addressee(String text) {
        String[] parts = text.split("\\s", 2)[0].split("@", 2);
        return parts.length < 2 ? Optional.empty() : Optional.of(parts[1]);
    }

    /** What a command shows; one that records at once where it stands alone asks first. */
    private Reply open(Turn turn, String name) {
        Optional<CommandSpec> command = Optional.ofNullable(commands.get(name));
        if (command.filter(c -> turn.who().may(c.act())).isEmpty()) {
            return Refusal.of("desk.not_yours");
        }
        CommandSpec c = command.get();
        return c.handler().handle(turn.through("/" + c.name()), Heard.typed(TypedLines.atOnce(c) ? "?" : ""));
    }

    /** Where that question still waits, it waits no more; what was answered meanwhile stays. */
    private Reply drop(Turn turn, DeskVerbs.Question question) {
        boolean waits = rows.expected(turn.tx(), List.of(turn.chatId())).values().stream().flatMap(s -> Press.parse(s).stream())
                .anyMatch(question::is);
        if (!waits) {
            return Refusal.of("desk.waits_no_more");
        }
        rows.expectNothing(turn.tx(), turn.chatId());
        return Reply.change(Text.of("desk.dropped"), Keyboard.NONE);
    }

    /** What a command makes of what was heard before. */
    private Reply say(Turn turn, DeskVerbs.Meant meant) {
        Optional<CommandSpec> command = Optional.ofNullable(commands.get(meant.command()));
        return command.filter(c -> turn.who().may(c.act()))
                .map(c -> c.handler().handle(turn.through("/" + c.name()), lines.again(turn, meant.args())))
                .orElseGet(() -> Refusal.of("desk.not_yours"));
    }

    /** The feature whose question waits goes first; a refusal leaves it waiting. */
    private Reply location(Turn turn, Incoming.Location location, Optional<Press> awaited) {
        Optional<Reply> answer = features.stream().filter(f -> awaited.filter(a -> a.feature().equals(f.name())).isPresent())
                .findFirst().flatMap(f -> f.location(turn, location, awaited));
        answer.filter(a -> !(a instanceof Refusal)).ifPresent(done -> rows.expectNothing(turn.tx(), turn.chatId()));
        return answer.or(() -> features.stream().flatMap(f -> f.location(turn, location, Optional.empty()).stream()).findFirst())
                .orElseGet(() -> lost("desk.no_location"));
    }

    /** The way out is a button. */
    private static Reply lost(String key) {
        return lost(Text.of(key), List.of());
    }

    static Reply lost(Text text, List<Button> offered) {
        return lost(text, offered, Keyboard.NONE);
    }

    static Reply lost(Text text, List<Button> offered, Keyboard open) {
        return Reply.say(text, Keyboard.grid(3, offered).and(open).and(Keyboard.row(DeskVerbs.HELP.button("lobby.button_help"))));
    }

    /** {@code /duty week}, or {@code /duty@zaigang_bot week} as Telegram writes it where there are several bots. */
    static Optional<CommandCall> command(String text, Map<String, CommandSpec> among) {
        String[] parts = text.substring(1).strip().split("\\s+", 2);
        String name = parts[0].split("@", 2)[0].toLowerCase(Locale.ROOT);
        return Optional.ofNullable(among.get(name)).map(c -> new CommandCall(c, parts.length > 1 ? parts[1].strip() : ""));
    }

    private Reply tap(Turn turn, String data, Optional<Press> awaited) {
        Optional<Press> press = Press.parse(data);
        Optional<TapSpec> spec = press.map(p -> taps.get(p.feature() + "." + p.verb()));
        if (spec.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        awaited.filter(line -> line.feature().equals(press.get().feature()))
                .ifPresent(ended -> rows.expectNothing(turn.tx(), turn.chatId()));
        Act act = spec.get().act();
        String way = "tap " + press.get().feature() + "." + press.get().verb();
        return turn.who().may(act)
                ? spec.get().handler().handle(turn.through(way), press.get())
                : Refusal.of("desk.not_yours");
    }
}
