package zaigang.duty.rotation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zaigang.away.leave.Absences;
import zaigang.away.leave.Span;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterChange;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
import zaigang.spine.ledger.Tx;

/** Plans of the rosters that are filled by turns, as they would be published now. Nothing of them is stored. */
final class Proposals {
    /** Shifts of other rosters, and days of leave, matter so far around the days that are planned. */
    private static final int DAYS_AROUND = 8;

    private final RotationLedger ledger = new RotationLedger();
    private final Rosters rosters;
    private final Workdays workdays;
    private final ZoneId zone;

    /** @param zone in which shifts are local */
    public Proposals(Rosters rosters, Workdays workdays, ZoneId zone) {
        this.rosters = rosters;
        this.workdays = workdays;
        this.zone = zone;
    }

    /** The last day for which a roster has a shift. */
    public Optional<LocalDate> lastPlanned(Tx tx, RosterInfo roster) {
        return ledger.lastPlanned(tx, roster.id());
    }

    /** The month to plan next: the one after the last planned day, and not before the one after this. */
    public YearMonth nextMonth(Tx tx, RosterInfo roster) {
        YearMonth next = YearMonth.from(today(tx)).plusMonths(1);
        return lastPlanned(tx, roster).map(d -> YearMonth.from(d.plusDays(1))).filter(m -> m.isAfter(next)).orElse(next);
    }

    /** The days of a month that can be planned: to come, and within those that the roster is for; empty where there are none. */
    Optional<Period> days(Tx tx, RosterInfo roster, Rules rules, YearMonth month) {
        LocalDate from = Stream.of(Optional.of(month.atDay(1)), Optional.of(today(tx).plusDays(1)),
                roster.fromDay(), rules.begins())
                .flatMap(Optional::stream).max(LocalDate::compareTo).orElseThrow();
        LocalDate to = Stream.of(Optional.of(month.atEndOfMonth()), roster.toDay(), rules.ends())
                .flatMap(Optional::stream).min(LocalDate::compareTo).orElseThrow();
        return from.isAfter(to) ? Optional.empty() : Optional.of(new Period(from, to));
    }

    /** What would be published for a month; empty where the roster has no rules, or none of its days can be planned any more. */
    public Optional<Proposal> propose(Tx tx, RosterInfo roster, YearMonth month) {
        Rules rules = present(ledger.rules(tx, roster.id()), ledger.former(tx, roster.id()));
        return rules.isEmpty() ? Optional.empty() : days(tx, roster, rules, month).map(p -> propose(tx, roster, rules, p));
    }

    /** Former people take no turns; that they are gone does not show in the rules, so that they can come back. */
    private static Rules present(Rules rules, Set<Long> former) {
        return new Rules(rules.shifts(), rules.members().stream()
                .filter(m -> m.who().personId().filter(former::contains).isEmpty()).toList());
    }

    private Proposal propose(Tx tx, RosterInfo roster, Rules rules, Period period) {
        LocalDate first = rules.begins().orElseThrow();
        List<PlannedShift> stored = rosters.planned(tx, roster.name(), first, period.to().plusDays(DAYS_AROUND));
        var byHandSlots = ledger.byHand(tx, roster.id(), period.from(), period.to());
        List<PlannedShift> within = stored.stream().filter(s -> period.contains(s.day())).toList();
        List<PlannedShift> byHand = within.stream()
                .filter(s -> byHandSlots.contains(s.slot())).toList();
        List<PlannedShift> standing = Stream.concat(stored.stream().filter(s -> !period.contains(s.day())),
                byHand.stream()).toList();
        var facts = new PlanFacts(standing, leave(tx, rules, period), elsewhere(tx, roster, period));
        Plan plan = Planner.plan(rules, facts, workdays, period);
        var wanted = new ArrayList<>(plan.shifts());
        wanted.addAll(byHand);
        RosterChange change = RosterChange.diff(within, wanted, period.from(), period.to());
        boolean unpublished = period.from().datesUntil(period.to().plusDays(1)).anyMatch(d -> !workdays.isPublished(d));
        return new Proposal(roster, period, plan, change, byHand, unpublished);
    }

    private static Map<Long, List<Span>> leave(Tx tx, Rules rules, Period period) {
        int longest = rules.shifts().stream().mapToInt(ShiftKind::everyDays).max().orElse(1);
        var absences = Absences.read(tx, new Period(period.from(), period.to().plusDays(longest + DAYS_AROUND)));
        var leave = new HashMap<Long, List<Span>>();
        rules.members().stream().flatMap(m -> m.who().personId().stream()).distinct()
                .forEach(id -> leave.put(id, absences.approved(id)));
        return leave;
    }

    private List<PlanFacts.Elsewhere> elsewhere(Tx tx, RosterInfo roster, Period period) {
        return rosters.on(tx, period.from().minusDays(DAYS_AROUND), period.to().plusDays(DAYS_AROUND)).stream()
                .filter(d -> !d.roster().equals(roster.name()))
                .flatMap(d -> d.everyone().stream().map(p -> new PlanFacts.Elsewhere(p.id(),
                        d.begins().atZone(zone).toLocalDateTime(), d.ends().atZone(zone).toLocalDateTime())))
                .toList();
    }

    /** Publishes what was shown; all who are concerned are told by those who listen to changes of rosters. */
    void publish(Tx tx, Proposal proposal, ChangeCause cause) {
        rosters.apply(tx, proposal.roster().name(), proposal.change(), cause);
    }

    LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), zone);
    }
}
