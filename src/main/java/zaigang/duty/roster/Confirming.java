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
import zaigang.spine.agenda.Alarm;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** Takes the tap with which somebody confirms that they know of a change shortly before a shift, and says who has not. */
public final class Confirming implements Feature {
    static final String NAME = "change";
    static final String OK = "ok";
    static final String CHASE = "change.chase";

    private final Rosters rosters;
    private final People people;
    private final Outbox outbox;
    private final ZoneId zone;
    private final NoticeTexts texts;
    private final NoticeLedger ledger;

    public Confirming(Rosters rosters, People people, Outbox outbox, ZoneId zone) {
        this.rosters = rosters;
        this.people = people;
        this.outbox = outbox;
        this.zone = zone;
        this.texts = new NoticeTexts(zone);
        this.ledger = rosters.notices().ledger();
    }

    /** The subject of the alarm for one shift and one who changed it: for several people there is one message. */
    static String subject(Told shift, Instant now) {
        return "%d@%d@%d@%d".formatted(shift.shiftId(), shift.begins().toEpochMilli(), shift.byPerson().orElse(0L),
                now.toEpochMilli());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(new TapSpec(OK, Act.OWN, this::confirm));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(AlarmKind.of(CHASE, Late.windowMoves(), this::chase));
    }

    private Reply confirm(Turn turn, Press press) {
        Tx tx = turn.tx();
        Optional<NoticeLedger.Notice> notice = press.number(0).flatMap(id -> ledger.find(tx, id));
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
    private Rung chase(Tx tx, Alarm alarm) {
        String[] subject = alarm.subject().split("@");
        Instant begins = Instant.ofEpochMilli(Long.parseLong(subject[1]));
        Optional<Person> by = people.find(tx, Long.parseLong(subject[2])).filter(Person::active);
        Optional<Duty> duty = rosters.find(tx, Long.parseLong(subject[0])).filter(d -> d.begins().equals(begins));
        if (duty.isEmpty() || !tx.now().isBefore(begins)) {
            return new Rung.Skipped("the shift was moved or removed, or has begun");
        }
        var asked = ledger.unconfirmed(tx, duty.get().shiftId(), begins, by.map(Person::id));
        List<Person> open = duty.get().everyone().stream()
                .filter(p -> asked.stream().anyMatch(a -> a.personId() == p.id())).toList();
        if (open.isEmpty()) {
            return new Rung.Skipped("everybody has confirmed");
        }
        ledger.told(tx, asked);
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
