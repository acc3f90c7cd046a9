package zaigang.spine.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.spine.approval.DeputyLedger.Deputy;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Role;
import zaigang.spine.people.TheirSettings;
import zaigang.spine.people.Who;

/** Whoever decides about leave and corrections names somebody to do so in their place, for some days. */
public final class Deputies implements Feature {
    private static final int SHOWN = 24;
    private static final List<Long> LENGTHS = List.of(1L, 3L, 7L, 14L);
    private static final int LONGEST = 92;

    private final People people;
    private final Outbox outbox;
    private final Settings settings;
    private final SpokenDates dates;
    private final DeputyLedger ledger = new DeputyLedger();

    public Deputies(Kit kit) {
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.settings = kit.settings();
        this.dates = kit.dates();
    }

    @Override
    public String name() {
        return DeputyVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("deputy", Act.APPROVE, (turn, args) -> args.isEmpty() ? page(turn) : typed(turn, args)));
    }

    /** A deputy, who may have no role at all, can give it back. */
    @Override
    public List<TapSpec> taps() {
        return List.of(
                DeputyVerbs.WHO.on(Act.APPROVE, this::chosen),
                DeputyVerbs.FOR.on(Act.APPROVE, this::named),
                DeputyVerbs.END.on(Act.OWN, this::end));
    }

    private Reply page(Turn turn) {
        Tx tx = turn.tx();
        List<Deputy> mine = ledger.from(tx, turn.person().id(), today(tx));
        var rows = new ArrayList<List<Button>>();
        mine.forEach(d -> rows.add(List.of(DeputyVerbs.END.button(
                Text.of("leave.button_end_deputy", "name", name(tx, d.deputyId())), d.id()))));
        List<Button> names = candidates(turn).limit(SHOWN)
                .map(p -> DeputyVerbs.WHO.button(Text.verbatim(p.name()), p.id())).toList();
        Text lines = Text.lines(mine.stream().<Text>map(d -> Text.of("leave.deputy_line",
                "name", name(tx, d.deputyId()), "days", days(d.period()))).toList());
        return Reply.say(Text.paragraphs(
                mine.isEmpty() ? Text.none() : Text.of("leave.deputies", "lines", lines),
                Text.of("leave.deputy_whom")), new Keyboard(rows).and(Keyboard.grid(3, names)));
    }

    /** Those of the own scope, and those with the same role or a higher one; who has joined. Each is looked up when it is taken. */
    private Stream<Person> candidates(Turn turn) {
        return Stream.concat(
                        Stream.concat(people.organizers(turn.tx()).stream(), liaisons(turn.tx())),
                        turn.who().widest(Act.APPROVE).stream().flatMap(s -> people.in(turn.tx(), s).stream()))
                .distinct().filter(p -> mayBe(turn, p));
    }

    private Stream<Person> liaisons(Tx tx) {
        return people.townships(tx).stream().flatMap(t -> people.liaisons(tx, t.id()).stream());
    }

    private boolean mayBe(Turn turn, Person person) {
        return person.active() && person.id() != turn.person().id() && people.reaches(turn.tx(), person.id())
                && (turn.who().may(Act.APPROVE, person)
                        || rank(people.who(turn.tx(), person)).compareTo(rank(turn.who())) >= 0);
    }

    private static Role rank(Who who) {
        return who.grants().stream().map(g -> g.role()).max(Comparator.naturalOrder()).orElse(Role.CADRE);
    }

    private Reply typed(Turn turn, String args) {
        String[] parts = args.split("\\s+", 2);
        List<Person> found = people.named(turn.tx(), parts[0]).stream().filter(p -> mayBe(turn, p)).toList();
        if (found.size() != 1) {
            return Refusal.of("leave.deputy_unknown", "name", parts[0]);
        }
        if (parts.length < 2) {
            return howLong(found.getFirst());
        }
        return dates.hear(parts[1], today(turn.tx())).map(h -> name(turn, found.getFirst(), h.period()))
                .orElseGet(() -> Refusal.of("leave.deputy_days", "name", parts[0]));
    }

    private Reply chosen(Turn turn, long id) {
        return candidate(turn, id).map(this::howLong).orElseGet(() -> Refusal.of("desk.not_yours"));
    }

    private Reply howLong(Person person) {
        return Reply.change(Text.of("leave.deputy_how_long", "name", person.name()), Keyboard.grid(2, LENGTHS.stream()
                .map(n -> DeputyVerbs.FOR.button(Text.of("leave.button_days", "count", n), new DeputyVerbs.For(person.id(), n)))
                .toList()));
    }

    private Reply named(Turn turn, DeputyVerbs.For wanted) {
        LocalDate today = today(turn.tx());
        return candidate(turn, wanted.person()).filter(p -> LENGTHS.contains(wanted.days()))
                .map(p -> name(turn, p, new Period(today, today.plusDays(wanted.days() - 1))))
                .orElseGet(() -> Refusal.of("desk.not_yours"));
    }

    private Optional<Person> candidate(Turn turn, long id) {
        return people.find(turn.tx(), id).filter(p -> mayBe(turn, p));
    }

    private Reply name(Turn turn, Person deputy, Period period) {
        Tx tx = turn.tx();
        LocalDate today = today(tx);
        if (period.to().isBefore(today) || period.to().isAfter(today.plusDays(LONGEST))) {
            return Refusal.of("leave.deputy_too_long", "days", LONGEST);
        }
        Optional<Deputy> before = ledger.from(tx, turn.person().id(), today).stream().filter(d -> d.deputyId() == deputy.id()
                && !d.fromDay().isAfter(period.to()) && !d.toDay().isBefore(period.from())).findFirst();
        if (before.filter(d -> d.period().equals(period)).isPresent()) {
            return standsIn(deputy, before.get().id(), period);
        }
        before.ifPresent(d -> ledger.end(tx, d.id()));
        long id = ledger.name(tx, turn.person().id(), deputy.id(), period);
        Text days = days(period);
        outbox.post(tx, deputy.id(), Letter.of(Lane.ALERT,
                Text.of("leave.deputy_told", "name", turn.person().name(), "days", days, "phone", turn.person().phone()),
                Keyboard.row(DeputyVerbs.END.button("leave.button_give_back", id)))
                .once("deputy:" + id).from(TheirSettings.read(tx, people, settings).afterQuietHours(deputy)));
        return standsIn(deputy, id, period);
    }

    private static Reply standsIn(Person deputy, long id, Period period) {
        return Reply.change(Text.of("leave.deputy_named", "name", deputy.name(), "days", days(period)),
                Keyboard.row(DeputyVerbs.END.button(Text.of("leave.button_end_deputy", "name", deputy.name()), id)));
    }

    /** By the one who named the deputy, or by the deputy. */
    private Reply end(Turn turn, long id) {
        Tx tx = turn.tx();
        Optional<Deputy> found = ledger.find(tx, id);
        if (found.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        Deputy d = found.get();
        boolean byDeputy = d.deputyId() == turn.person().id();
        if (!byDeputy && d.forPerson() != turn.person().id()) {
            return Refusal.of("desk.not_yours");
        }
        Text ended = Text.of("leave.deputy_ended", "name", name(tx, d.deputyId()), "for", name(tx, d.forPerson()));
        if (!d.toDay().isBefore(today(tx)) && ledger.end(tx, d.id())) {
            if (byDeputy) {
                people.find(tx, d.forPerson()).ifPresent(p -> outbox.post(tx, p.id(), Letter.of(Lane.ALERT, ended)
                        .from(TheirSettings.read(tx, people, settings).afterQuietHours(p))));
            } else {
                people.address(tx, d.deputyId()).ifPresent(to ->
                        outbox.editPosted(tx, to, "deputy:" + d.id(), ended, Keyboard.NONE));
            }
        }
        return Reply.change(ended, Keyboard.NONE);
    }

    private String name(Tx tx, long personId) {
        return people.find(tx, personId).map(Person::name).orElse("");
    }

    private static Text days(Period period) {
        Text from = Text.of("leave.day", "day", period.from());
        return period.from().equals(period.to()) ? from
                : Text.of("leave.days", "from", from, "to", Text.of("leave.day", "day", period.to()));
    }

    private LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), settings.zone());
    }
}
