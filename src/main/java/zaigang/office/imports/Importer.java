package zaigang.office.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import zaigang.base.settings.Settings;
import zaigang.base.sheets.SheetColumns;
import zaigang.base.sheets.Table;
import zaigang.base.text.Text;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.RosterEdit;
import zaigang.duty.roster.Rosters;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.By;
import zaigang.spine.audit.What;
import zaigang.spine.books.Books;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Door;

/**
 * Staff lists, duty rosters and rotations from files: first a preview, then all of it in one transaction or nothing. Lists of
 * people go before rosters, so that a roster can name those whom the same file adds.
 */
public final class Importer {
    /** Of more removed people than this nobody reads one by one whether they are on duty. */
    private static final int CHECKED_FOR_DUTY = 200;

    private final ImportWords words = ImportWords.load();
    private final Books months;
    private final Rosters rosters;
    private final Settings settings;
    private final StaffBooks books;
    private final TurnImport turns;
    private final RosterPlans rosterPlans;

    public Importer(Kit kit, Door door, Rosters rosters, Books months) {
        this.rosters = rosters;
        this.months = months;
        this.settings = kit.settings();
        this.books = new StaffBooks(kit.people(), door, settings.language());
        this.turns = new TurnImport(words, kit.people(), rosters);
        this.rosterPlans = new RosterPlans(kit.people(), rosters, settings, words);
    }

    /** What came of importing. */
    public sealed interface Outcome {
        /**
         * @param summary what was done, in words
         * @param left what is still to be decided: whom and what the list would take away
         */
        record Done(Text summary, Optional<Preview.Left> left) implements Outcome {}

        /** Nothing was done: since the preview something has changed. */
        record Outdated() implements Outcome {}
    }

    /** What a file would do now. Reads only; takes long for large files. Never throws for what a file holds. */
    public Preview preview(Tx tx, String fileName, byte[] bytes) {
        return plan(tx, ReadFile.of(fileName, bytes));
    }

    /** Whether a file says just what is stored. */
    public boolean changesNothing(Tx tx, String fileName, byte[] bytes) {
        return preview(tx, fileName, bytes) instanceof Preview.Ready ready && ready.changesNothing()
                && ready.kept().changes().rosters().stream().allMatch(r -> r.closed().isEmpty());
    }

    /** {@link #preview(Tx, String, byte[])} in a transaction of its own. */
    public Preview preview(Ledger ledger, String fileName, byte[] bytes) {
        ReadFile reading = ReadFile.of(fileName, bytes);
        return ledger.read(tx -> plan(tx, reading));
    }

    /**
     * Does what the preview showed, where all that it followed from is as it was. Nothing of the file is looked at again.
     *
     * @param cause of the change of the duty rosters, where the file has any
     * @param by for the log
     */
    public Outcome apply(Tx tx, Preview.Ready shown, ChangeCause cause, By by) {
        return apply(tx, shown.kept(), cause, by);
    }

    /** {@link #apply(Tx, Preview.Ready, ChangeCause, By)} in a transaction of its own. */
    public Outcome apply(Ledger ledger, Preview.Ready shown, ChangeCause cause, By by) {
        return ledger.write(tx -> apply(tx, shown, cause, by));
    }

    Outcome apply(Tx tx, KeptPreview kept, ChangeCause cause, By by) {
        if (!facts(tx, books.read(tx), kept.changes()).equals(kept.facts())) {
            return new Outcome.Outdated();
        }
        Map<Long, Long> numbers = books.apply(tx, kept.changes().people(), today(tx));
        Audit.record(tx, by, What.IMPORTED, About.NOBODY, kept.fileName());
        recordChanged(tx, by, kept.changes().people().touched());
        kept.changes().rosters().stream().filter(RosterPlan::placeIsNew)
                .forEach(r -> rosters.describe(tx, r.place().described(rosters.open(tx, r.roster()))));
        List<RosterEdit> edits = kept.changes().rosters().stream().map(r -> new RosterEdit(r.roster(), r.with(numbers))).toList();
        SortedSet<LocalDate> closed = rosters.apply(tx, edits, cause);
        kept.changes().turns().forEach(t -> turns.apply(tx, t, numbers, today(tx)));
        return new Outcome.Done(Text.lines(new PreviewText(0).done(kept), PreviewText.closed(closed)),
                left(kept.leaving(kept.taking().with(numbers))));
    }

    private static void recordChanged(Tx tx, By by, List<Long> people) {
        people.forEach(id -> Audit.record(tx, by, What.CHANGED_PERSON, About.person(id), ""));
    }

    private static Optional<Preview.Left> left(KeptPreview kept) {
        return Optional.of(kept).filter(k -> !k.taking().isEmpty()).map(Preview.Left::new);
    }

    /** Takes away what was decided to be, where everybody concerned is as it was shown. */
    public Outcome take(Tx tx, Preview.Left left, Preview.Choice choice, By by) {
        Removals taking = left.kept().taking();
        boolean leavers = choice == Preview.Choice.LEAVERS;
        Removals chosen = leavers ? taking.onlyLeavers() : taking.onlyRoles();
        if (!books.stillAs(tx, chosen)) {
            return new Outcome.Outdated();
        }
        books.take(tx, chosen);
        recordChanged(tx, by, chosen.people());
        return new Outcome.Done(new PreviewText(0).taken(chosen), left(left.kept().leaving(
                leavers ? taking.onlyRoles() : taking.onlyLeavers())));
    }

    /** {@link #take(Tx, Preview.Left, Preview.Choice, By)} in a transaction of its own. */
    public Outcome take(Ledger ledger, Preview.Left left, Preview.Choice choice, By by) {
        return ledger.write(tx -> take(tx, left, choice, by));
    }

    /** A fingerprint of what is stored, as far as changes follow from it. */
    private String facts(Tx tx, Staff staff, FileChanges changes) {
        var facts = new Fingerprint().add(today(tx)).add(staff.people()).add(staff.teams()).add(staff.townships())
                .add(staff.posts().values()).add(rosters.all(tx)).add(months.closed(tx));
        changes.rosters().forEach(r -> facts.add(rosters.planned(tx, r.roster(), r.from(), r.to())));
        changes.turns().forEach(t -> facts.add(List.of(turns.facts(tx, t))));
        return facts.text();
    }

    private LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), settings.zone());
    }

    private Preview plan(Tx tx, ReadFile reading) {
        var findings = new Findings();
        reading.problems().forEach(findings::add);
        Staff staff = books.read(tx);
        PeoplePlan plan = PeopleImport.plan(reading.of(SheetColumns.PEOPLE), staff, words, findings);
        Staff after = staff.after(plan);
        List<RosterImport.Wanted> wanted = rosterPlans.wanted(tx, reading, after, findings);
        List<TurnPlan> turned = turns.plans(tx, reading, after, settings.county().duty(), today(tx), findings);
        if (wanted.isEmpty()) {
            reading.first(SheetColumns.PEOPLE).ifPresent(t -> stillOnDuty(tx, plan, t, findings));
        }
        if (findings.hasErrors()) {
            return new Preview.Refused(reading.fileName(), findings.all());
        }
        FileChanges changes = changes(tx, plan, wanted, turned);
        return new Preview.Ready(new KeptPreview(reading.fileName(), changes, facts(tx, staff, changes)), findings.all());
    }

    private FileChanges changes(Tx tx, PeoplePlan plan, List<RosterImport.Wanted> wanted, List<TurnPlan> turned) {
        return new FileChanges(plan, wanted.stream().map(w -> rosterPlans.diff(tx, w)).toList(), turned);
    }

    private void stillOnDuty(Tx tx, PeoplePlan plan, Table table, Findings findings) {
        for (PeoplePlan.Removed removed : plan.taking().leavers().stream().limit(CHECKED_FOR_DUTY).toList()) {
            Optional<zaigang.duty.roster.Duty> next = rosters.next(tx, removed.id(), 1).stream().findFirst();
            next.ifPresent(d -> findings.warn(table, Text.of("imports.removed_on_duty",
                    "name", removed.profile().name(), "date", d.day())));
        }
    }
}
