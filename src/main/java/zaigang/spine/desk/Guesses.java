package zaigang.spine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Ears;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.hearing.Intents;
import zaigang.spine.hearing.Normal;
import zaigang.spine.people.Act;

/** What a line means that is not the words of a command: what is certain or likely is done, what is not becomes a few buttons. */
final class Guesses {
    private static final int MOST = 3;

    private final Map<String, CommandSpec> commands;
    private final Ears ears;
    private final Intents intents;
    private final Offers offers;
    private final Reservations reservations;

    /** What comes of a line. */
    sealed interface Guess {
        /** The command is given. */
        record Done(CommandSpec command, Heard heard) implements Guess {}

        /**
         * At most three buttons; none where nothing in the line says anything.
         *
         * @param plain whether nothing in it turns its meaning round, or hints at another command than those that state something
         */
        record Asked(List<Button> offered, boolean plain) implements Guess {}

        /** It is clear, but others do it; with what this one may have meant. */
        record Others(CommandSpec command, List<Button> offered) implements Guess {}
    }

    Guesses(Map<String, CommandSpec> commands, Texts texts, Ears ears, Offers offers) {
        this.commands = commands;
        this.ears = ears;
        this.offers = offers;
        intents = new Intents(texts);
        reservations = new Reservations(texts);
    }

    /** @param text the line as it is compared, without what closes it */
    Guess of(Turn turn, Normal line, String text) {
        List<Found> found = ears.in(turn.tx(), line.cut(text.length()));
        List<Intents.Reading> all = intents.of(text, found, commands::containsKey);
        List<Intents.Reading> readings = all.stream().filter(r -> turn.who().may(commands.get(r.command()).act())).toList();
        Optional<Intents.Reading> best = sure(readings);
        Optional<Intents.Reading> others = sure(all).filter(r -> !readings.contains(r)
                && best.filter(b -> b.matched() >= r.matched()
                        || commands.get(b.command()).manner() != CommandSpec.Manner.SHOWS).isEmpty()
                && (r.matched() > 0 || found.stream().anyMatch(Found.Someone.class::isInstance)));
        if (others.isPresent()) {
            return new Guess.Others(commands.get(others.get().command()), asked(turn, line, text, found, readings));
        }
        return best.flatMap(r -> done(turn, line, text, found, r)).orElseGet(() -> new Guess.Asked(asked(turn, line, text, found, readings),
                !reservations.any(line.text(), found, turn.person(), ears.today(turn.now()))
                        && offers.in(text, turn.who()).stream().allMatch(c -> c.name().equals("out"))));
    }

    private static Optional<Intents.Reading> sure(List<Intents.Reading> readings) {
        return readings.stream().filter(r -> r.sure() != Intents.Sure.UNCLEAR).findFirst();
    }

    /**
     * Whether a line that holds the words of a command says more of another one: then that.
     *
     * @param words how many characters are words of the command
     */
    Optional<Guess> rather(Turn turn, Normal line, String text, CommandCall said, int words) {
        List<Found> found = ears.in(turn.tx(), line.cut(text.length()));
        return sure(intents.of(text, found, commands::containsKey))
                .filter(r -> !r.command().equals(said.command().name()) && r.matched() > words)
                .map(r -> of(turn, line, text)).filter(g -> !(g instanceof Guess.Asked));
    }

    private Optional<Guess> done(Turn turn, Normal line, String text, List<Found> found, Intents.Reading r) {
        CommandSpec command = commands.get(r.command());
        if (command.manner() == CommandSpec.Manner.STATES) {
            boolean plain = r.behind() > 0 && !reservations.any(line.text(), found, turn.person(), ears.today(turn.now()));
            return plain ? Optional.of(new Guess.Done(command, new Heard(line, text.substring(r.behind()).strip(), found, true)))
                    : Optional.empty();
        }
        boolean several = found.stream().anyMatch(f -> f instanceof Found.Termed t
                && t.term().sort().equals(command.name()) && t.term().means().size() > 1);
        return several ? Optional.empty()
                : Optional.of(new Guess.Done(command, new Heard(line, carried(turn, command, found).args(), found, true)));
    }

    /** What it may mean by its patterns, then what its words hint at; each of them with what was found. */
    private List<Button> asked(Turn turn, Normal line, String text, List<Found> found, List<Intents.Reading> readings) {
        var buttons = new ArrayList<Button>();
        for (Intents.Reading r : readings) {
            CommandSpec c = commands.get(r.command());
            several(c, found).forEach(buttons::add);
            if (several(c, found).isEmpty()) {
                boolean whole = c.manner() == CommandSpec.Manner.STATES && r.behind() > 0;
                buttons.add(offers.button(c, whole ? place(turn, line, text, found, r) : carried(turn, c, found)));
            }
        }
        List<Button> hinted = offers.in(text, turn.who()).stream().map(c -> offers.button(c, carried(turn, c, found))).toList();
        return Stream.concat(buttons.stream(), hinted.stream()).distinct().limit(MOST).toList();
    }

    private Carried carried(Turn turn, CommandSpec command, List<Found> found) {
        return Carried.of(command, found.stream()
                .filter(f -> f instanceof Found.Someone && command.manner() == CommandSpec.Manner.STATES || intents.takes(command.name(), f)).toList(), turn.person());
    }

    /** What stands behind the words with which it begins, and another day that is named anywhere. */
    private Carried place(Turn turn, Normal line, String text, List<Found> found, Intents.Reading r) {
        String rest = line.asTyped(text.substring(r.behind()).strip());
        String days = found.stream().filter(f -> f instanceof Found.Days d && !d.coming().equals(Period.of(ears.today(turn.now()))))
                .map(f -> f.written() + " ").findFirst().orElse("");
        return new Carried(days + rest, Text.verbatim(days + rest));
    }

    /** A word that may mean several things is a button for each. */
    private List<Button> several(CommandSpec command, List<Found> found) {
        return found.stream().filter(Found.Termed.class::isInstance).map(f -> ((Found.Termed) f).term())
                .filter(t -> t.sort().equals(command.name()) && t.means().size() > 1)
                .flatMap(t -> t.means().stream().map(m -> offers.button(command, new Carried(m, Text.verbatim(m)))))
                .toList();
    }

    /** For somebody whose line says nothing that is known. */
    List<Button> usual(Turn turn) {
        return Stream.of("today", "leave", "duty").map(commands::get).filter(c -> c != null && turn.who().may(Act.OWN))
                .map(offers::button).toList();
    }

    /** What a button says, which carries what was heard before. */
    Heard again(Turn turn, String args) {
        Normal line = Normal.of(args);
        return new Heard(line, args, ears.in(turn.tx(), line), false);
    }
}
