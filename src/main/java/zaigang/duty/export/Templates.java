package zaigang.duty.export;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.agenda.Wait;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.Address;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Who;

/**
 * {@code /template} sends workbooks to fill in. The one for rotations names all cadres of the county, so they are made outside
 * the writer.
 */
final class Templates implements Feature {
    private static final AlarmType<Request> BUILD = AlarmType.of("export.template", Request::written, Request::read);
    private static final Duration USEFUL = Duration.ofHours(12);
    /** Who asks twice within this has tapped twice. */
    private static final int DOUBLE_TAP_SECONDS = 5;

    private final People people;
    private final Outbox outbox;
    private final EmptySheets sheets;

    /** @param moment when it was asked for, in steps of some seconds */
    private record Request(long personId, long moment) {
        String written() {
            return personId + "/" + moment;
        }

        static Request read(String subject) {
            String[] parts = subject.split("/");
            return new Request(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
    }

    Templates(Kit kit) {
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.sheets = new EmptySheets(kit);
    }

    @Override
    public String name() {
        return "tpl";
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("template", Act.PLAN, (turn, args) -> ask(turn)).showing());
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(BUILD.reads(Late.uselessAfter(USEFUL), (snapshot, request, due) -> build(snapshot, request))
                .orElse(BUILD.instead(this::tellFailure)));
    }

    private static Reply ask(Turn turn) {
        long id = turn.person().id();
        BUILD.ask(turn.tx(), new Request(id, turn.now().getEpochSecond() / DOUBLE_TAP_SECONDS), id, Wait.Result.FILE);
        return Reply.NOTHING;
    }

    private record Asker(Who who, Address to) {}

    /** Whoever asked for them, as long as they make rosters. */
    private Optional<Asker> asker(Tx tx, Request request) {
        return people.find(tx, request.personId()).filter(Person::active)
                .map(p -> people.who(tx, p)).filter(who -> who.may(Act.PLAN))
                .flatMap(who -> people.address(tx, who.person().id()).map(to -> new Asker(who, to)));
    }

    private Function<Tx, Rung> build(Tx snapshot, Request request) {
        List<EmptySheets.Empty> made = asker(snapshot, request)
                .map(asker -> sheets.of(snapshot, asker.who(), asker.to().language())).orElse(List.of());
        return tx -> asker(tx, request).<Rung>map(still -> {
            made.forEach(s -> outbox.file(tx, still.to(), s.name(), s.bytes(), s.caption()));
            return Rung.DONE;
        }).orElseGet(() -> new Rung.Skipped("makes no rosters any more"));
    }

    /** They cannot be made: whoever asked is told. */
    private void tellFailure(Tx tx, Request request) {
        asker(tx, request).ifPresent(asker ->
                outbox.post(tx, asker.to(), Letter.of(Lane.ANSWER, Text.of("export.template_failed"))));
    }
}
