package zaigang.office.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zaigang.base.settings.Retention;
import zaigang.base.settings.Settings;
import zaigang.office.retention.RetentionLedger.Key;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.audit.Audit;
import zaigang.spine.chat.Feature;
import zaigang.spine.ledger.Tx;

/**
 * Deletes each night what is older than the settings allow. What is old is looked up beside the writer; then so many rows are
 * deleted in a transaction, and the rest in further ones, so that nobody's tap waits for it.
 */
final class Purge implements Feature {
    private static final AlarmType<LocalDate> NIGHTLY = AlarmType.ofDay("retention.purge");
    private static final LocalTime AT = LocalTime.of(3, 30);
    private static final int AT_ONCE = 1000;

    private final Retention settings;
    private final ZoneId zone;
    private final RetentionLedger ledger = new RetentionLedger();

    Purge(Settings settings) {
        this.settings = settings.retention();
        this.zone = settings.zone();
    }

    private record Batch(KeptTable table, RetentionRule.Old rule, List<Key> rows) {}

    @Override
    public String name() {
        return "purge";
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(NIGHTLY.readsSilently(Late.stillUseful(), (snapshot, night, due) -> prepare(snapshot)));
    }

    @Override
    public void start(Tx tx) {
        LocalDate today = today(tx);
        boolean over = tx.now().isAfter(today.atTime(AT).atZone(zone).toInstant());
        plan(tx, over ? today.plusDays(1) : today);
    }

    private void plan(Tx tx, LocalDate night) {
        NIGHTLY.put(tx, night, night.atTime(AT).atZone(zone).toInstant());
    }

    private Function<Tx, Rung> prepare(Tx snapshot) {
        List<Batch> batches = batches(snapshot);
        List<Long> leavers = batches.isEmpty() ? leavers(snapshot) : List.of();
        return tx -> {
            batches.forEach(b -> ledger.delete(tx, b.table().table(), b.rule(), b.rows()));
            ledger.blank(tx, leavers, tables(RetentionRule.WithPerson.class));
            if (!batches.isEmpty() || leavers.size() == AT_ONCE
                    || Audit.cut(tx, kept(tx, RetentionRule.Age.ATTENDANCE), AT_ONCE) == AT_ONCE) {
                return new Rung.Again(tx.now());
            }
            plan(tx, today(tx).plusDays(1));
            return Rung.DONE;
        };
    }

    /** The next rows to go: as many as are deleted at once. */
    private List<Batch> batches(Tx snapshot) {
        var batches = new ArrayList<Batch>();
        int room = AT_ONCE;
        for (KeptTable table : Tables.ALL) {
            for (RetentionRule.Old rule : room > 0 ? table.whenOld().toList() : List.<RetentionRule.Old>of()) {
                Object kept = rule.byDay() ? firstDay(snapshot, rule.age()) : kept(snapshot, rule.age());
                List<Key> rows = ledger.old(snapshot, table.table(), rule, kept, room);
                if (!rows.isEmpty()) {
                    batches.add(new Batch(table, rule, rows));
                    room -= rows.size();
                }
            }
        }
        return batches;
    }

    /** Those of whom nothing is left but their own row. */
    private List<Long> leavers(Tx snapshot) {
        List<String> theirs = tables(RetentionRule.WithPerson.class);
        List<KeptTable> referring = Tables.ALL.stream().filter(k -> !theirs.contains(k.table())).toList();
        return ledger.forgettable(snapshot, kept(snapshot, RetentionRule.Age.ATTENDANCE), referring, AT_ONCE);
    }

    private static List<String> tables(Class<? extends RetentionRule> rule) {
        return Tables.ALL.stream().filter(k -> rule.isInstance(k.rule())).map(KeptTable::table).toList();
    }

    private LocalDate firstDay(Tx tx, RetentionRule.Age age) {
        return today(tx).minusDays(age.of(settings).toDays());
    }

    private Instant kept(Tx tx, RetentionRule.Age age) {
        return firstDay(tx, age).atStartOfDay(zone).toInstant();
    }

    private LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), zone);
    }
}
