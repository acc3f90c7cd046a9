package zaigang.day.deeds;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Heard;
import zaigang.spine.hearing.Normal;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/**
 * A line about what was done, kept with its day: {@code /done}, or a line that begins with one of its words. Nobody is asked for it, and
 * nothing follows from it. It is the person's own unless they let it stand in the week's digest, and goes with one tap.
 */
public final class Deeds implements Feature {
    /** More on one day is a diary. */
    private static final int A_DAY = 5;

    private final DeedWords words;
    private final ZoneId zone;
    private final DeedLedger ledger = new DeedLedger();

    public Deeds(Kit kit) {
        this.words = new DeedWords(kit.texts(), kit.dates());
        this.zone = kit.settings().zone();
    }

    /** Those of a person and a day, for the own record; {@link Text#NONE} where there are none. */
    public static Text of(Tx tx, long personId, LocalDate day) {
        List<Deed> deeds = new DeedLedger().of(tx, personId, day);
        return deeds.isEmpty() ? Text.none() : Text.of("deed.of_day", "lines", Text.lines(deeds.stream().map(Deed::text).toList()));
    }

    /** With which a person takes those of a day back. */
    public static Keyboard ways(Tx tx, long personId, LocalDate day) {
        return withdrawals(new DeedLedger().of(tx, personId, day));
    }

    /** Those that people of a scope let be shown, earliest first. */
    public static List<Deed> shared(Tx tx, Scope scope, Period period, int most) {
        return new DeedLedger().shared(tx, scope, period, most);
    }

    @Override
    public String name() {
        return DeedVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.hearing("done", Act.OWN, this::command).stating());
    }

    /** It is about the work of those who were dispatched. */
    @Override
    public boolean offers(Tx tx, Who who, CommandSpec command) {
        return who.person().cadre();
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                DeedVerbs.ADD.on(Act.OWN, turn -> ask(turn, today(turn.tx()))),
                DeedVerbs.DROP.on(Act.OWN, this::drop),
                DeedVerbs.SHARE.on(Act.OWN, this::share));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(DeedVerbs.LINE.on(Act.OWN, (turn, day, line) -> keep(turn, words.read(Normal.of(line), line, day))));
    }

    /** What is only guessed, or asks, is no deed. */
    private Reply command(Turn turn, Heard heard) {
        String text = heard.text().strip();
        if (!turn.person().cadre()) {
            return Refusal.of("deed.cadres_only");
        }
        if (text.isEmpty() || !heard.sure()) {
            return page(turn, today(turn.tx()), Text.none());
        }
        DeedWords.Said said = words.read(heard.line(), text, today(turn.tx()));
        return said.line().isEmpty() || said.line().matches(".*[?\uff1f]$") ? page(turn, today(turn.tx()), Text.none()) : keep(turn, said);
    }

    private Reply ask(Turn turn, LocalDate day) {
        return turn.person().cadre() ? DeedVerbs.LINE.ask(Text.of("deed.ask"), Keyboard.NONE, day) : Refusal.of("deed.cadres_only");
    }

    private Reply keep(Turn turn, DeedWords.Said said) {
        Tx tx = turn.tx();
        long person = turn.person().id();
        List<Deed> before = ledger.of(tx, person, said.day());
        boolean again = before.stream().anyMatch(d -> d.line().equals(said.line()));
        if (!again && before.size() >= A_DAY) {
            return Reply.say(Text.of("deed.enough", "count", A_DAY), withdrawals(before));
        }
        if (!again) {
            ledger.add(tx, person, said.day(), said.kind(), said.line());
        }
        Optional<Boolean> sharing = ledger.sharing(tx, person);
        if (sharing.isEmpty()) {
            ledger.share(tx, person, false);
        }
        return page(turn, said.day(), Text.of(sharing.isEmpty() ? "deed.first" : sharing.get() ? "deed.shared" : "deed.own"));
    }

    /** What is kept of a day, with what can be done about it. */
    private Reply.Change page(Turn turn, LocalDate day, Text standing) {
        Tx tx = turn.tx();
        long person = turn.person().id();
        List<Deed> deeds = ledger.of(tx, person, day);
        boolean shared = ledger.sharing(tx, person).orElse(false);
        Text lines = Text.lines(deeds.stream().map(Deed::text).toList());
        Text text = deeds.isEmpty() ? Text.of("deed.none") : Text.paragraphs(Text.of("deed.page", "date", day, "lines", lines),
                standing.isNone() ? Text.of(shared ? "deed.shared" : "deed.own") : standing);
        return Reply.change(text, sharing(day, shared, deeds.isEmpty()).and(withdrawals(deeds))
                .and(Keyboard.row(DeedVerbs.ADD.button("deed.button_add"))));
    }

    /** Both where it is asked; they say what they set, so a second tap changes nothing. */
    private static Keyboard sharing(LocalDate day, boolean shared, boolean nothing) {
        Button yes = DeedVerbs.SHARE.button(label("deed.button_share", shared), new DeedVerbs.Choice(day, true));
        Button no = DeedVerbs.SHARE.button(label("deed.button_own", !shared), new DeedVerbs.Choice(day, false));
        return nothing ? Keyboard.NONE : Keyboard.row(yes, no);
    }

    private static Text label(String key, boolean chosen) {
        return chosen ? Text.of("deed.button_chosen", "label", Text.of(key)) : Text.of(key);
    }

    private static Keyboard withdrawals(List<Deed> deeds) {
        var buttons = new ArrayList<Button>();
        deeds.forEach(d -> buttons.add(DeedVerbs.DROP.button(deeds.size() == 1 ? Text.of("deed.button_drop")
                : Text.of("deed.button_drop_one", "line", d.line().substring(0, d.line().offsetByCodePoints(0,
                        Math.min(8, d.line().codePointCount(0, d.line().length()))))), d.id())));
        return Keyboard.grid(2, buttons);
    }

    /** Somebody else's is none of theirs; one that is gone already is gone. */
    private Reply drop(Turn turn, long id) {
        Optional<Deed> deed = ledger.find(turn.tx(), id).filter(d -> d.personId() == turn.person().id());
        deed.ifPresent(d -> ledger.remove(turn.tx(), id));
        return page(turn, deed.map(Deed::day).orElseGet(() -> today(turn.tx())), Text.none()).noting(Text.of("deed.dropped"));
    }

    private Reply share(Turn turn, DeedVerbs.Choice choice) {
        ledger.share(turn.tx(), turn.person().id(), choice.shared());
        return page(turn, choice.day(), Text.none()).noting(Text.of(choice.shared() ? "deed.noted_shared" : "deed.noted_own"));
    }

    private LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), zone);
    }
}
