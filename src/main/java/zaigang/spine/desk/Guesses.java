package zaigang.spine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import zaigang.spine.people.Scope;

/** What a line means that is not the words of a command: what is certain or likely is done, what is not becomes a few buttons. */
final class Guesses {
    private static final int MOST = 3;

    private final Map<String, CommandSpec> commands;
    private final Ears ears;
    private final Intents intents;
    private final Offers offers;
    private final Reservations reservations;
    private final InCharge inCharge;
    private final Clauses clauses;

    /** What shows how others are doing, of which everybody has their own. */
    private static final Set<Act> SHOW_RECORDS = Set.of(Act.OVERSEE, Act.CHECK, Act.CLOSE);

    /** What comes of a line. */
    sealed interface Guess {
        /** The command is given. */
        record Done(CommandSpec command, Heard heard) implements Guess {}

        /** It is clear, but others may, who see more; with what this one may have meant. */
        record NotTheirs(CommandSpec command, Heard heard, List<Button> offered) implements Guess {}

        /**
         * At most three buttons; none where nothing in the line says anything.
         *
         * @param plain whether nothing in it turns its meaning round, or hints at another command than those that state something
         */
        record Asked(List<Button> offered, boolean plain) implements Guess {}
    }

    Guesses(Map<String, CommandSpec> commands, Texts texts, Ears ears, Offers offers) {
        this.commands = commands;
        this.ears = ears;
        this.offers = offers;
        intents = new Intents(texts);
        reservations = new Reservations(texts);
        inCharge = new InCharge(texts);
        clauses = new Clauses(texts);
    }

    /** @param text the line as it is compared, without what closes it */
    Guess of(Turn turn, Normal line, String text) {
        List<Found> exact = ears.in(turn.tx(), line.cut(text.length()));
        List<Intents.Reading> plain = readings(turn, text, exact);
        Optional<Guess> certain = first(plain, Intents.Sure.CERTAIN).flatMap(r -> done(turn, line, text, exact, r));
        Optional<Guess> clear = certain.or(() -> others(turn, line, text, exact, plain));
        if (clear.isPresent()) {
            return clear.get();
        }
        List<Found> found = wanted(text, ears.alike(turn.tx(), line.cut(text.length()), exact, around(turn)));
        String rest = clauses.without(text);
        List<Intents.Reading> readings = readings(turn, rest, found);
        int left = plain.stream().filter(r -> r.sure() != Intents.Sure.UNCLEAR)
                .mapToInt(Intents.Reading::left).min().orElse(text.length());
        return shown(turn, line, rest, found, readings.stream().filter(r -> r.left() < left).toList())
                .or(() -> plain.stream().filter(r -> r.sure() != Intents.Sure.UNCLEAR).findFirst()
                        .flatMap(r -> done(turn, line, text, exact, r)))
                .or(() -> notTheirs(turn, line, rest, found))
                .orElseGet(() -> new Guess.Asked(asked(turn, line, text, found, readings),
                        !reservations.any(line.text(), exact, turn.person(), ears.today(turn.now()))
                                && offers.in(text, turn.who()).stream().allMatch(c -> c.name().equals("out"))));
    }

    private List<Intents.Reading> readings(Turn turn, String text, List<Found> found) {
        return intents.of(text, found, name -> command(name).filter(c -> turn.who().may(c.act())).isPresent());
    }

    private Optional<CommandSpec> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    private static Optional<Intents.Reading> first(List<Intents.Reading> readings, Intents.Sure sure) {
        return readings.stream().filter(r -> r.sure() == sure).findFirst();
    }

    /** What is only like a name, or stands beside something that is not wanted, is enough for what records nothing. */
    private Optional<Guess> shown(Turn turn, Normal line, String text, List<Found> found, List<Intents.Reading> readings) {
        return readings.stream().filter(r -> r.sure() != Intents.Sure.UNCLEAR).findFirst().filter(r -> command(r.command()).orElseThrow().manner() != CommandSpec.Manner.STATES)
                .flatMap(r -> done(turn, line, text, found, r));
    }

    /** What only others may do who see more; it is said, with what they may see themselves. */
    private Optional<Guess> notTheirs(Turn turn, Normal line, String text, List<Found> found) {
        return first(intents.of(text, found, name -> command(name).filter(c -> !turn.who().may(c.act())).isPresent()), Intents.Sure.CERTAIN)
                .flatMap(r -> command(r.command())).filter(c -> c.manner() != CommandSpec.Manner.STATES)
                .map(c -> new Guess.NotTheirs(c, new Heard(line, text, found, true), List.of()));
    }

    /** What of it stands in no part of the line that says what is not wanted. */
    private List<Found> wanted(String text, List<Found> found) {
        String rest = clauses.without(text);
        return found.stream().filter(f -> !rest.substring(f.at().from(), f.at().to()).isBlank()).toList();
    }

    /** One's own of what one asked of others, on the days that were named. */
    List<Button> own(Turn turn, CommandSpec asked, Heard heard) {
        boolean records = SHOW_RECORDS.contains(asked.act()) && heard.first(Found.Days.class).isPresent();
        return !records ? List.of() : Stream.of("report", "me").flatMap(n -> command(n).stream()).filter(c -> turn.who().may(c.act())).findFirst()
                .map(c -> offers.button(c, carried(turn, c, List.copyOf(heard.all(Found.Days.class))))).stream().toList();
    }

    /** What others may say plainly enough, where this one may say nothing that is as near. */
    private Optional<Guess> others(Turn turn, Normal line, String text, List<Found> found, List<Intents.Reading> own) {
        List<Intents.Reading> all = intents.of(text, found, commands::containsKey);
        Optional<Intents.Reading> best = sure(own);
        return sure(all).filter(r -> !own.contains(r)
                && best.filter(b -> b.matched() >= r.matched()
                        || commands.get(b.command()).manner() != CommandSpec.Manner.SHOWS).isEmpty()
                && (r.matched() > 0 || found.stream().anyMatch(Found.Someone.class::isInstance)))
                .map(r -> new Guess.NotTheirs(commands.get(r.command()), new Heard(line, text, found, true),
                        asked(turn, line, text, found, own)));
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
            return r.begins() ? stated(turn, line, text, found, r).map(h -> new Guess.Done(command, h)) : Optional.empty();
        }
        boolean several = found.stream().anyMatch(f -> f instanceof Found.Termed t
                && t.term().sort().equals(command.name()) && t.term().means().size() > 1);
        return several ? Optional.empty()
                : Optional.of(new Guess.Done(command, new Heard(line, carried(turn, command, found).args(), found, true)));
    }

    /** What stands behind the words with which it begins, where nothing there turns it round; who is to be asked meanwhile is left out. */
    private Optional<Heard> stated(Turn turn, Normal line, String text, List<Found> found, Intents.Reading r) {
        int end = inCharge.begins(text, found);
        String closing = end < text.length() ? "" : line.text().substring(text.length());
        List<Found> own = found.stream().filter(f -> f.at().to() <= end).toList();
        return reservations.any(text.substring(r.behind(), end) + closing, own, turn.person(), ears.today(turn.now())) ? Optional.empty()
                : Optional.of(new Heard(line, text.substring(r.behind(), end).strip(), own, true));
    }

    /** Whether a line has a reason of which a command knows, and nothing that denies it or is about somebody else. */
    boolean ownReason(Turn turn, Normal line, CommandSpec command) {
        List<Found> found = ears.in(turn.tx(), line);
        var rest = new StringBuilder(line.text());
        found.stream().filter(f -> reason(f, command)).forEach(f -> rest.replace(f.at().from(), f.at().to(), " ".repeat(f.at().length())));
        return found.stream().anyMatch(f -> reason(f, command)) && !reservations.denied(rest.toString())
                && found.stream().noneMatch(f -> f instanceof Found.Someone s && s.person().id() != turn.person().id());
    }

    private static boolean reason(Found f, CommandSpec command) {
        return f instanceof Found.Termed t && t.term().sort().equals(command.name());
    }

    /** What it may mean by its patterns, then what its words hint at; each of them with what was found. */
    private List<Button> asked(Turn turn, Normal line, String text, List<Found> found, List<Intents.Reading> readings) {
        var buttons = new ArrayList<Button>();
        for (Intents.Reading r : readings) {
            CommandSpec c = commands.get(r.command());
            several(c, found).forEach(buttons::add);
            if (several(c, found).isEmpty()) {
                boolean whole = c.manner() == CommandSpec.Manner.STATES && r.begins();
                buttons.add(offers.button(c, whole ? place(turn, line, text, found, r) : carried(turn, c, found)));
            }
        }
        List<CommandSpec> named = offers.in(text, turn.who());
        List<CommandSpec> meant = named.isEmpty() && buttons.isEmpty() ? offers.alike(text, turn.who()) : named;
        List<Button> hinted = meant.stream().map(c -> offers.button(c, carried(turn, c, found))).toList();
        return Stream.concat(buttons.stream(), hinted.stream()).distinct().limit(MOST).toList();
    }

    private Carried carried(Turn turn, CommandSpec command, List<Found> found) {
        return Carried.of(command, found.stream()
                .filter(f -> f instanceof Found.Someone && command.manner() == CommandSpec.Manner.STATES || intents.takes(command.name(), f)).toList(), turn.person());
    }

    /** What stands behind the words with which it begins, and another day that is named anywhere. */
    private Carried place(Turn turn, Normal line, String text, List<Found> found, Intents.Reading r) {
        Optional<Found> day = found.stream().filter(f -> f instanceof Found.Days d
                && !d.coming().equals(Period.of(ears.today(turn.now())))).findFirst();
        String days = day.map(f -> f.written() + " ").orElse("");
        String rest = line.asTyped(day.map(Found::at).filter(at -> at.from() >= r.behind())
                .map(at -> (text.substring(r.behind(), at.from()) + text.substring(Math.min(text.length(), at.to()))).strip())
                .orElseGet(() -> text.substring(r.behind()).strip()));
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
        return ears.heard(turn.tx(), line, args, around(turn)).unsure();
    }

    /** Whose names may be meant where one is misspelt: those of all whom one oversees, or of one's own township. */
    static Scope around(Turn turn) {
        Optional<Scope> own = turn.person().townshipId().map(Scope.OfTownship::new);
        return own.or(() -> turn.who().widest(Act.OVERSEE)).or(() -> turn.person().teamId().map(Scope.OfTeam::new))
                .orElse(new Scope.Only(turn.person().id()));
    }
}
