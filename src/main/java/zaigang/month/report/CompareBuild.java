package zaigang.month.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.Address;
import zaigang.spine.people.Person;
import zaigang.spine.people.Selection;

/** Makes a comparison outside the writer and sends it to the one who asked, as long as it is theirs. */
final class CompareBuild {
    static final AlarmType<CompareOrder> BUILD = AlarmType.of("compare.build", CompareOrder::subject, CompareOrder::parse);
    static final Duration USEFUL = Duration.ofHours(12);

    private final FigureSource source;
    private final Outbox outbox;
    private final Texts texts;
    private final ZoneId zone;

    CompareBuild(Kit kit, FigureSource source) {
        this.source = source;
        this.outbox = kit.outbox();
        this.texts = kit.texts();
        this.zone = kit.settings().zone();
    }

    private Optional<Address> asker(Tx tx, CompareOrder order) {
        return source.people().find(tx, order.personId()).filter(Person::active)
                .filter(p -> source.people().who(tx, p).may(Act.COMPARE, order.view().scope()))
                .flatMap(p -> source.people().address(tx, p.id()));
    }

    Function<Tx, Rung> build(Tx snapshot, CompareOrder order, Instant due) {
        Optional<Address> asker = asker(snapshot, order);
        if (asker.isEmpty()) {
            return tx -> new Rung.Skipped("not theirs any more");
        }
        CompareView view = order.view();
        Figures figures = source.read(snapshot, Selection.of(view.scope()), view.period());
        UnitTable table = UnitTable.of(figures, view.units(), view.order());
        Optional<ReportFile> file = order.sheet() && !figures.isEmpty() ? sheet(snapshot, figures, table, asker.get()) : Optional.empty();
        return tx -> asker(tx, order).map(to -> send(tx, to, view, UnitText.of(figures, table), file))
                .orElseGet(() -> new Rung.Skipped("not theirs any more"));
    }

    private Optional<ReportFile> sheet(Tx tx, Figures figures, UnitTable table, Address to) {
        LocalDateTime now = LocalDateTime.ofInstant(tx.now(), zone).truncatedTo(ChronoUnit.MINUTES);
        return new UnitSheet(figures, table, new PlainWords(texts, to.language(), zone)).file(now, Outgoing.File.LARGEST);
    }

    private Rung send(Tx tx, Address to, CompareView view, Text text, Optional<ReportFile> file) {
        file.ifPresentOrElse(f -> outbox.file(tx, to, f.name(), f.bytes(), f.caption()),
                () -> outbox.post(tx, to, Letter.of(Lane.ANSWER, text, UnitText.ways(view))));
        return Rung.DONE;
    }

    /** It cannot be made: the one who asked is told, and has the buttons for another try. */
    void failed(Tx tx, CompareOrder order) {
        asker(tx, order).ifPresent(to ->
                outbox.post(tx, to, Letter.of(Lane.ANSWER, Text.of("report.failed"), UnitText.ways(order.view()))));
    }
}
