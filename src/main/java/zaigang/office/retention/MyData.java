package zaigang.office.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.settings.Retention;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.agenda.Wait;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.chat.Verb;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.Address;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/**
 * The own data: {@code /data} is the page of it, {@code /export} gives all that is stored, {@code /forget} deletes what may go before
 * its time.
 */
final class MyData implements Feature {
    private static final String NAME = "data";
    private static final Verb.Bare EXPORT = Verb.bare(NAME, "export");
    private static final Verb.Bare ASK = Verb.bare(NAME, "ask");
    private static final Verb.Bare FORGET = Verb.bare(NAME, "forget");

    /** The data of somebody, asked for in a minute since 1970: once in each. */
    private record Wanted(long personId, long minute) {
        static Wanted parse(String subject) {
            String[] parts = subject.split("/");
            return new Wanted(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return personId + "/" + minute;
        }
    }

    private static final AlarmType<Wanted> BUILD = AlarmType.of("data.export", Wanted::toString, Wanted::parse);
    private static final Duration USEFUL = Duration.ofHours(12);

    private final People people;
    private final Outbox outbox;
    private final Texts texts;
    private final Settings settings;
    private final RetentionLedger ledger = new RetentionLedger();

    MyData(Kit kit) {
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.texts = kit.texts();
        this.settings = kit.settings();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("data", Act.OWN, (turn, args) -> page()).showing(),
                CommandSpec.unlisted("export", Act.OWN, (turn, args) -> export(turn)).showing(),
                CommandSpec.unlisted("forget", Act.OWN, (turn, args) -> sure()));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                EXPORT.on(Act.OWN, this::export),
                ASK.on(Act.OWN, turn -> sure()),
                FORGET.on(Act.OWN, this::forget));
    }

    private Reply page() {
        return Reply.say(periods("retention.page"), Keyboard.grid(1, List.of(
                EXPORT.button("retention.button_export"), ASK.button("retention.button_ask"))));
    }

    private Reply sure() {
        return Reply.say(periods("retention.forget_sure"), Keyboard.row(FORGET.button("retention.button_forget")));
    }

    private Text periods(String key) {
        return Text.of(key, "locations", days(retention().locations()), "messages", days(retention().messages()),
                "attendance", days(retention().attendance()));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(BUILD.reads(Late.uselessAfter(USEFUL), this::build).orElse(BUILD.instead(this::failed)));
    }

    private Retention retention() {
        return settings.retention();
    }

    private static long days(Duration age) {
        return age.toDays();
    }

    /** Made beside the writer; who asks twice within a minute gets one file. */
    private Reply export(Turn turn) {
        boolean now = BUILD.ask(turn.tx(), new Wanted(turn.person().id(), turn.now().getEpochSecond() / 60), turn.person().id(), Wait.Result.FILE);
        if (!now) {
            return Reply.say(Text.of("retention.export_just_now"));
        }
        Audit.record(turn, What.EXPORTED, About.person(turn.person()), "");
        return Reply.NOTHING;
    }

    private Function<Tx, Rung> build(Tx snapshot, Wanted wanted, Instant due) {
        Optional<Person> asker = asker(snapshot, wanted);
        Optional<Address> to = address(snapshot, wanted);
        if (to.isEmpty()) {
            return tx -> new Rung.Skipped("not here any more");
        }
        byte[] bytes = new MyDataSheet(texts, to.get().language(), people, settings).make(snapshot, asker.get());
        LocalDate today = LocalDate.ofInstant(snapshot.now(), settings.zone());
        String name = texts.plain(to.get().language(), Text.of("retention.file_name")) + "_" + today + ".xlsx";
        return tx -> {
            if (!address(tx, wanted).equals(to)) {
                return new Rung.Skipped("not here any more");
            }
            outbox.file(tx, to.get(), name, bytes, new Text.Located(Text.of("retention.export_caption")));
            return Rung.DONE;
        };
    }

    private Optional<Address> address(Tx tx, Wanted wanted) {
        return asker(tx, wanted).flatMap(p -> people.address(tx, p.id()));
    }

    private void failed(Tx tx, Wanted wanted) {
        asker(tx, wanted).ifPresent(p -> outbox.post(tx, p.id(), Letter.of(Lane.ANSWER, Text.of("retention.export_failed"))));
    }

    private Optional<Person> asker(Tx tx, Wanted wanted) {
        return people.find(tx, wanted.personId()).filter(Person::active);
    }

    private Reply forget(Turn turn) {
        int rows = Tables.ALL.stream().flatMap(k -> k.early().stream())
                .mapToInt(statement -> ledger.deleteEarly(turn.tx(), statement, turn.person().id())).sum();
        if (rows > 0) {
            Audit.record(turn, What.FORGOT, About.person(turn.person()), String.valueOf(rows));
        }
        return Reply.change(Text.of("retention.forgotten", "count", rows, "attendance", days(retention().attendance())),
                Keyboard.NONE);
    }
}
