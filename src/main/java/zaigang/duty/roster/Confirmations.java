package zaigang.duty.roster;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
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
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** Takes the tap with which somebody confirms that they know of a change shortly before a shift, and says who has not. */
final class Confirmations implements Feature {
    /** For several people with whom one has changed one shift there is one message. */
    static final AlarmType<Unconfirmed> CHASE = AlarmType.of("change.chase", Unconfirmed::written, Unconfirmed::read);

    private final Rosters rosters;
    private final People people;
    private final Outbox outbox;
    private final ZoneId zone;
    private final DutyTexts texts;
    private final NoticeLedger ledger = new NoticeLedger();

    /**
     * A shift as it was changed by somebody, of which confirmations may be missing.
     *
     * @param by empty for the bot itself and for the command line
     * @param changed when that was
     */
    record Unconfirmed(long shiftId, Instant begins, Optional<Long> by, Instant changed) {
        String written() {
            return "%d@%d@%d@%d".formatted(shiftId, begins.toEpochMilli(), by.orElse(0L), changed.toEpochMilli());
        }

        static Unconfirmed read(String subject) {
            String[] parts = subject.split("@");
            return new Unconfirmed(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])),
                    Optional.of(Long.valueOf(parts[2])).filter(id -> id != 0), Instant.ofEpochMilli(Long.parseLong(parts[3])));
        }
    }

    Confirmations(Rosters rosters, Kit kit) {
        this.rosters = rosters;
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.zone = kit.settings().zone();
        this.texts = new DutyTexts(zone);
    }

    @Override
    public String name() {
        return DutyVerbs.CHANGE;
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(DutyVerbs.CONFIRM.on(Act.OWN, this::confirm));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(CHASE.rings(Late.windowMoves(), (tx, change, due) -> chase(tx, change)));
    }

    private Reply confirm(Turn turn, long noticeId) {
        Tx tx = turn.tx();
        Optional<NoticeLedger.Notice> notice = ledger.find(tx, noticeId);
        if (notice.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        if (notice.get().personId() != turn.person().id()) {
            return Refusal.of("desk.not_yours");
        }
        ledger.confirm(tx, notice.get().id());
        return ledger.asked(tx, notice.get().id()).stream().flatMap(a -> a.confirmedAt().stream()).max(Instant::compareTo)
                .<Reply>map(at -> Reply.change(Text.paragraphs(rosters.notices().again(tx, notice.get()),
                        Text.of("change.confirmed", "time", time(at))), Keyboard.NONE))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    /** Whoever changed it is told; where that was the bot, the duty leaders, or those who look after the people. */
    private Rung chase(Tx tx, Unconfirmed change) {
        Instant begins = change.begins();
        Optional<Person> by = change.by().flatMap(id -> people.find(tx, id)).filter(Person::active);
        Optional<Duty> duty = rosters.find(tx, change.shiftId()).filter(d -> d.begins().equals(begins));
        if (duty.isEmpty() || !tx.now().isBefore(begins)) {
            return new Rung.Skipped("the shift was moved or removed, or has begun");
        }
        var asked = ledger.unconfirmed(tx, duty.get().shiftId(), begins, by.map(Person::id));
        List<Person> open = duty.get().everyone().stream()
                .filter(p -> asked.stream().anyMatch(a -> a.personId() == p.id())).toList();
        if (open.isEmpty()) {
            return new Rung.Skipped("everybody has confirmed");
        }
        ledger.markTold(tx, asked);
        readers(tx, by, duty.get(), open).forEach(r -> outbox.post(tx, r.id(),
                Letter.of(Lane.ALERT, open(duty.get(), open)).as(Purpose.REQUEST).until(begins)));
        return Rung.DONE;
    }

    private List<Person> readers(Tx tx, Optional<Person> by, Duty duty, List<Person> open) {
        List<Person> changer = by.filter(p -> reached(tx, p)).stream().toList();
        List<Person> leaders = duty.leaders().stream().filter(p -> !open.contains(p) && reached(tx, p)).toList();
        if (!changer.isEmpty() || !leaders.isEmpty()) {
            return changer.isEmpty() ? leaders : changer;
        }
        var superiors = new LinkedHashMap<Long, Person>();
        open.stream().flatMap(p -> people.superiors(tx, p).stream()).filter(p -> !open.contains(p))
                .forEach(p -> superiors.put(p.id(), p));
        return List.copyOf(superiors.values());
    }

    private boolean reached(Tx tx, Person person) {
        return person.active() && people.address(tx, person.id()).isPresent();
    }

    private Text open(Duty duty, List<Person> open) {
        Stream<Text> names = open.stream().map(p -> Text.of("roster.who", "name", p.name(), "phone", p.phone()));
        return Text.of("change.open", "when", texts.when(duty), "people", Text.lines(names.toList()));
    }

    private LocalTime time(Instant instant) {
        return LocalTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
