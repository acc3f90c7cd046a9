package zaigang.away.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import zaigang.away.leave.DecisionLedger.Decision;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules.Level;
import zaigang.base.text.Text;
import zaigang.base.workdays.DayKind;
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
        boolean late = r.span().from().isBefore(LocalDate.ofInstant(r.askedAt(), tools.settings().zone()));
        return Text.of("leave.asks", "name", asker.name(), "days", days(r.span()), "measure", measure(r),
                "reason", reason(r.reason()), "late", late ? Text.of("leave.late") : Text.none(),
                "change", r.changes().flatMap(id -> tools.ledger().find(tx, id)).map(LeaveRequest::span)
                        .map(old -> Text.of("leave.instead_of", "days", days(old))).orElse(Text.none()),
                "agreed", agreed(tx, r),
                "consequence", r.pending() ? tools.consequences().ifApproved(tx, asker, r.span()) : Text.none());
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
        Text by = decisions.decisions(tx, r.id()).reversed().stream().findFirst()
                .filter(d -> r.state() != LeaveRequest.State.WITHDRAWN).map(d -> by(tx, d))
                .orElseGet(() -> Text.verbatim(r.decidedBy().map(id -> name(tx, id)).orElse("")));
        return Text.of("leave.standing_" + r.state().name().toLowerCase(Locale.ROOT),
                "name", asker.name(), "days", days(r.span()), "by", by, "end", end(r));
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
