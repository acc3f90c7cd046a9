package zaigang.duty.export;

import java.util.Optional;
import java.util.function.Function;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Workdays;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Rung;
import zaigang.spine.agenda.Wait;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.Address;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/**
 * Writes a month of a roster as a sheet and reads it back as an import would, outside the writer: hundreds of shifts, a look-up
 * for each name on them. Rights are looked at again where it is sent.
 */
final class RosterSheet {
    static final AlarmType<SheetOrder> BUILD = AlarmType.of("export.sheet", SheetOrder::written, SheetOrder::read);

    private final Rosters rosters;
    private final People people;
    private final Outbox outbox;
    private final Texts texts;
    private final Workdays workdays;
    private final SheetReadBack readBack;

    RosterSheet(Kit kit, Rosters rosters, SheetReadBack readBack) {
        this.rosters = rosters;
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.texts = kit.texts();
        this.workdays = kit.workdays();
        this.readBack = readBack;
    }

    /** Whose it is to have: where it goes, and what it is of. */
    private record Asked(Address to, RosterInfo roster) {}

    /** Safe as a file name everywhere. */
    static String fileName(String roster, String rest) {
        return safe(roster) + "_" + rest + ".xlsx";
    }

    static String safe(String roster) {
        return roster.replaceAll("[\\s\\p{Cntrl}\\\\/:*?\"<>|.]+", "_");
    }

    static byte[] bytes(RosterMonth content, Layout layout, SheetWords words) {
        var page = SheetWriter.workbook("Zaigang").sheet(content.roster().name());
        layout.write(content, words, page);
        return page.bytes();
    }

    /** A county's roster is for all who oversee anything, as {@code /duty} shows it to everybody; others by their owner. */
    boolean may(Tx tx, Who who, RosterInfo roster) {
        boolean county = roster.owner().scope(tx, people).equals(Scope.county());
        return who.may(Act.OVERSEE) && (county || roster.owner().allows(tx, people, who, Act.OVERSEE));
    }

    void ask(Tx tx, SheetOrder order) {
        BUILD.ask(tx, order, order.personId(), Wait.Result.FILE);
    }

    private Optional<Asked> asked(Tx tx, SheetOrder order) {
        return rosters.info(tx, order.rosterId()).flatMap(roster -> people.find(tx, order.personId()).filter(Person::active)
                .filter(p -> may(tx, people.who(tx, p), roster))
                .flatMap(p -> people.address(tx, p.id())).map(to -> new Asked(to, roster)));
    }

    Function<Tx, Rung> build(Tx snapshot, SheetOrder order) {
        Optional<Asked> found = asked(snapshot, order);
        if (found.isEmpty()) {
            return tx -> new Rung.Skipped("not theirs to see any more");
        }
        Asked asked = found.get();
        RosterMonth content = RosterMonth.read(snapshot, rosters, people, asked.roster(), order.month());
        if (content.shifts().isEmpty()) {
            return tx -> say(tx, order, empty(asked.roster(), order));
        }
        var words = new SheetWords(texts, asked.to().language(), workdays);
        byte[] bytes = bytes(content, order.layout(), words);
        String name = fileName(asked.roster().name(), order.month() + "_" + words.of(order.layout().text()));
        Text lost = readBack.changesNothing(snapshot, name, bytes) ? Text.none() : Text.of("export.not_all");
        Text caption = Text.lines(Text.of("export.caption", "roster", asked.roster().name(),
                "month", order.month(), "layout", order.layout().text()), lost);
        return tx -> asked(tx, order).<Rung>map(still -> {
            outbox.file(tx, still.to(), name, bytes, caption);
            return Rung.DONE;
        }).orElseGet(() -> new Rung.Skipped("not theirs to see any more"));
    }

    static Text empty(RosterInfo roster, SheetOrder order) {
        return Text.of("export.empty", "roster", roster.name(), "month", order.month());
    }

    /** It cannot be made: whoever asked is told. */
    void tellFailure(Tx tx, SheetOrder order) {
        say(tx, order, Text.of("export.failed"));
    }

    private Rung say(Tx tx, SheetOrder order, Text text) {
        asked(tx, order).ifPresent(asked -> outbox.post(tx, asked.to(), Letter.of(Lane.ANSWER, text)));
        return Rung.DONE;
    }
}
