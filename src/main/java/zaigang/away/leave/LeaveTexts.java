package zaigang.away.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zaigang.away.leave.DecisionLedger.Decision;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules.Level;
import zaigang.base.text.Text;
import zaigang.base.workdays.DayKind;
import zaigang.spine.approval.Awaited;
import zaigang.spine.approval.Decider;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** Leave in words. */
final class LeaveTexts {
    private final LeaveTools tools;
    private final DecisionLedger decisions = new DecisionLedger();

    LeaveTexts(LeaveTools tools) {
        this.tools = tools;
    }

    static Text days(Span span) {
        if (!span.oneDay()) {
            return Text.of("leave.days", "from", point(span.from(), span.first(), Half.AFTERNOON),
                    "to", point(span.to(), span.last(), Half.MORNING));
        }
        return span.first() == span.last() ? half(span.from(), span.first()) : Text.of("leave.day", "day", span.from());
    }

    /** The half is said only where it is not the one that goes without saying. */
    private static Text point(LocalDate day, Half half, Half said) {
        return half == said ? half(day, half) : Text.of("leave.day", "day", day);
    }

    private static Text half(LocalDate day, Half half) {
        return Text.of("leave.day_half", "day", day, "half", half(half));
    }

    static Text half(Half half) {
        return Text.of(half == Half.MORNING ? "leave.half_morning" : "leave.half_afternoon");
    }

    /** So many days, of which there are halves. */
    static Text count(int halves) {
        return Text.of("leave.count", "days", halves % 2 == 0 ? String.valueOf(halves / 2) : halves / 2 + ".5");
    }

    /** The kind, and how many working days it takes. */
    Text measure(LeaveRequest r) {
        return measure(tools.rules().kind(r.kind()), r.span());
    }

    Text measure(LeaveKind kind, Span span) {
        return Text.of("leave.measure", "kind", kind.name(), "count", count(tools.workHalves(span)));
    }

    /** That nobody works on these days, and why. */
    Text dayOff(Span span) {
        List<Text> why = span.from().datesUntil(span.to().plusDays(1)).map(d -> tools.workdays().kind(d))
                .<Text>map(k -> k instanceof DayKind.Holiday h && !h.name().isEmpty()
                        ? Text.of("leave.off_holiday", "name", h.name()) : Text.of("leave.off_weekend")).distinct().toList();
        boolean published = span.from().datesUntil(span.to().plusDays(1)).allMatch(tools.workdays()::isPublished);
        return Text.of("leave.day_off", "days", days(span), "why", Text.list(why), "unpublished",
                published ? Text.none() : Text.of("leave.off_unpublished", "year", String.valueOf(span.to().getYear())));
    }

    static Text reason(String reason) {
        return reason.isEmpty() ? Text.none() : Text.of("leave.reason", "reason", reason);
    }

    static Text level(Level level) {
        return Text.of("leave.level_" + level.name().toLowerCase(Locale.ROOT));
    }

    /** What those who decide read. */
    Text asks(Tx tx, LeaveRequest r, Person asker) {
        return Text.of("leave.asks", "name", asker.name(), "days", days(r.span()), "measure", measure(r),
                "reason", reason(r.reason()), "late", late(r),
                "change", r.changes().flatMap(id -> tools.ledger().find(tx, id)).map(LeaveRequest::span)
                        .map(old -> Text.of("leave.instead_of", "days", days(old))).orElse(Text.none()),
                "agreed", agreed(tx, r),
                "consequence", r.pending() ? tools.consequences().ifApproved(tx, asker, r.span()) : Text.none());
    }

    /** Whose decision a request awaits; the level, where that is nobody for now. */
    static Text names(LeaveRequest r, Awaited awaited) {
        return awaited.people().isEmpty() ? level(r.level()) : Text.names(awaited.names());
    }

    /** What the asker reads of a request that waits. */
    Text filed(Tx tx, LeaveRequest r, Awaited awaited) {
        List<Text> then = r.levels().stream().filter(l -> l.compareTo(r.level()) > 0).map(LeaveTexts::level).toList();
        return Text.lines(Text.of("leave.filed", "days", days(r.span()), "measure", measure(r), "late", late(r),
                "change", r.changes().isPresent() ? Text.of("leave.old_stays") : Text.none(),
                "deciders", names(r, awaited),
                "then", then.isEmpty() ? Text.none() : Text.of("leave.then", "levels", Text.list(then))), agreed(tx, r));
    }

    /** What the asker reads of a request that has been decided, or was withdrawn. */
    Text outcome(Tx tx, LeaveRequest r, Person asker) {
        return switch (r.state()) {
            case PENDING, WITHDRAWN -> standing(tx, r, asker);
            case APPROVED -> Text.lines(Text.of("leave.approved", "days", days(r.span()), "by", decidedBy(tx, r),
                    "over", decidedLate(r) ? Text.of("leave.approved_late") : Text.none()), end(r));
            case REFUSED -> refused(tx, r);
        };
    }

    private Text refused(Tx tx, LeaveRequest r) {
        String reason = last(tx, r).map(Decision::reason).orElse("");
        Optional<Person> by = r.decidedBy().flatMap(id -> tools.people().find(tx, id));
        return Text.of("leave.refused", "days", days(r.span()), "by", decidedBy(tx, r),
                "reason", reason.isEmpty() ? Text.none() : Text.of("leave.refused_because", "reason", reason),
                "name", by.map(Person::name).orElse(""), "phone", by.map(Person::phone).orElse(""));
    }

    /** Whether its days were over when it was approved. */
    boolean decidedLate(LeaveRequest r) {
        return r.decidedAt().map(at -> at.atZone(tools.settings().zone()))
                .filter(at -> r.span().before(at.toLocalDate(), Half.at(at.toLocalTime()))).isPresent();
    }

    private Optional<Decision> last(Tx tx, LeaveRequest r) {
        return decisions.decisions(tx, r.id()).reversed().stream().findFirst();
    }

    private Text decidedBy(Tx tx, LeaveRequest r) {
        return last(tx, r).filter(d -> r.state() != LeaveRequest.State.WITHDRAWN).map(d -> by(tx, d))
                .orElseGet(() -> Text.verbatim(r.decidedBy().map(id -> name(tx, id)).orElse("")));
    }

    private Text late(LeaveRequest r) {
        return r.span().from().isBefore(LocalDate.ofInstant(r.askedAt(), tools.settings().zone()))
                ? Text.of("leave.late") : Text.none();
    }

    /** Who has agreed so far. */
    Text agreed(Tx tx, LeaveRequest r) {
        List<Text> names = decisions.decisions(tx, r.id()).stream().filter(Decision::approved).map(d -> by(tx, d)).toList();
        return names.isEmpty() ? Text.none() : Text.of("leave.agreed", "names", Text.list(names));
    }

    /** Who decided, and in whose place. */
    Text by(Tx tx, Decision d) {
        return new Decider(d.byPerson(), d.forPerson()).name(tx, tools.people());
    }

    String name(Tx tx, long personId) {
        return tools.people().find(tx, personId).map(Person::name).orElse("");
    }

    /** How it stands, for those who decide. Why it was asked for is not said again. */
    Text standing(Tx tx, LeaveRequest r, Person asker) {
        if (r.pending()) {
            return Text.of("leave.standing_pending", "name", asker.name(), "days", days(r.span()),
                    "agreed", agreed(tx, r), "level", level(r.level()));
        }
        return Text.of("leave.standing_" + r.state().name().toLowerCase(Locale.ROOT),
                "name", asker.name(), "days", days(r.span()), "by", decidedBy(tx, r), "end", end(r));
    }

    /** That it ended earlier than was asked for. */
    static Text end(LeaveRequest r) {
        if (!r.approved() || r.taken().filter(r.span()::equals).isPresent()) {
            return Text.none();
        }
        return r.taken().map(s -> Text.of("leave.ended_early", "days", days(s))).orElse(Text.of("leave.not_taken"));
    }

    /** Whether approved leave has begun or is over, as long as the person has not reported back. */
    Text approved(Tx tx, LeaveRequest r) {
        Span span = r.taken().orElse(r.span());
        return Text.of(!r.open() || !tools.begun(tx, span) ? "leave.state_approved"
                : tools.over(tx, span) ? "leave.state_over" : "leave.state_begun");
    }

    /** How it stands, for the asker. */
    Text own(Tx tx, LeaveRequest r, Text state) {
        return Text.of("leave.own", "days", days(r.span()), "measure", measure(r), "state", state, "end", end(r));
    }
}
