package zaigang.retention;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.agenda.Agenda;
import zaigang.agenda.Alarm;
import zaigang.agenda.AlarmKind;
import zaigang.agenda.Late;
import zaigang.agenda.Rung;
import zaigang.audit.About;
import zaigang.audit.Audit;
import zaigang.audit.What;
import zaigang.chat.Button;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Keyboard;
import zaigang.chat.Reply;
import zaigang.chat.TapSpec;
import zaigang.chat.Turn;
import zaigang.ledger.Tx;
import zaigang.outbox.Lane;
import zaigang.outbox.Letter;
import zaigang.outbox.Outbox;
import zaigang.people.Act;
import zaigang.people.Address;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.settings.Retention;
import zaigang.settings.Settings;
import zaigang.text.Text;
import zaigang.text.Texts;

/** The own data: {@code /export} gives all that is stored, {@code /forget} deletes what may go before its time. */
public final class MyData implements Feature {
    private static final String NAME = "data";
    private static final String FORGET = "forget";
    private static final String BUILD = "data.export";
    private static final Duration USEFUL = Duration.ofHours(12);

    private final People people;
    private final Outbox outbox;
    private final Texts texts;
    private final Settings settings;
    private final RetentionLedger ledger = new RetentionLedger();

    public MyData(People people, Outbox outbox, Texts texts, Settings settings) {
        this.people = people;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("export", Act.OWN, (turn, args) -> export(turn)).showing(),
                CommandSpec.of("forget", Act.OWN, (turn, args) -> Reply.say(
                        Text.of("retention.forget_sure", "locations", days(retention().locations()),
                                "messages", days(retention().messages()), "attendance", days(retention().attendance())),
                        Keyboard.row(Button.of("retention.button_forget", NAME, FORGET)))));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(new TapSpec(FORGET, Act.OWN, (turn, press) -> forget(turn)));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(AlarmKind.heavy(BUILD, Late.uselessAfter(USEFUL), this::build).orElse(this::failed));
    }

    private Retention retention() {
        return settings.retention();
    }

    private static long days(Duration age) {
        return age.toDays();
    }

    /** Made beside the writer; who asks twice within a minute gets one file. */
    private Reply export(Turn turn) {
        Agenda.ask(turn.tx(), BUILD, turn.person().id() + "/" + turn.now().getEpochSecond() / 60, turn.person().id());
        Audit.record(turn, What.EXPORTED, About.person(turn.person()), "");
        return Reply.say(Text.of("retention.export_coming"));
    }

    private Function<Tx, Rung> build(Tx snapshot, Alarm alarm) {
        Optional<Person> asker = asker(snapshot, alarm);
        Optional<Address> to = address(snapshot, alarm);
        if (to.isEmpty()) {
            return tx -> new Rung.Skipped("not here any more");
        }
        byte[] bytes = new MyDataSheet(texts, to.get().language(), people, settings).make(snapshot, asker.get());
        LocalDate today = LocalDate.ofInstant(snapshot.now(), settings.zone());
        String name = texts.plain(to.get().language(), Text.of("retention.file_name")) + "_" + today + ".xlsx";
        return tx -> {
            if (!address(tx, alarm).equals(to)) {
                return new Rung.Skipped("not here any more");
            }
            outbox.file(tx, to.get(), name, bytes, new Text.Located(Text.of("retention.export_caption")));
            return Rung.DONE;
        };
    }

    private Optional<Address> address(Tx tx, Alarm alarm) {
        return asker(tx, alarm).flatMap(p -> people.address(tx, p.id()));
    }

    private void failed(Tx tx, Alarm alarm) {
        asker(tx, alarm).ifPresent(p -> outbox.post(tx, p.id(), Letter.of(Lane.ANSWER, Text.of("retention.export_failed"))));
    }

    private Optional<Person> asker(Tx tx, Alarm alarm) {
        return people.find(tx, Long.parseLong(alarm.subject().split("/")[0])).filter(Person::active);
    }

    private Reply forget(Turn turn) {
        int rows = Tables.ALL.stream().flatMap(k -> k.early().stream())
                .mapToInt(statement -> ledger.early(turn.tx(), statement, turn.person().id())).sum();
        Audit.record(turn, What.FORGOT, About.person(turn.person()), String.valueOf(rows));
        return Reply.change(Text.of("retention.forgotten", "count", rows, "attendance", days(retention().attendance())),
                Keyboard.NONE);
    }
}
