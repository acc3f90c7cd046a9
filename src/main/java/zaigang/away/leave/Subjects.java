package zaigang.away.leave;

import java.time.LocalDate;
import java.util.function.Function;
import zaigang.base.settings.LeaveKind;
import zaigang.base.workdays.SpokenDates;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;

/** What the buttons of leave are about: a request, days, days of a kind. A button that names none of these is too old. */
record Subjects(Office office, SpokenDates dates) {
    private static final LeaveLedger LEDGER = new LeaveLedger();

    /** What stands in a message of its own after words, takes the place of the tapped one after a tap. */
    static Reply inPlace(Reply reply) {
        return reply instanceof Reply.Say said ? Reply.change(said.text(), said.keyboard()) : reply;
    }

    Reply withRequest(Turn turn, Press press, Function<LeaveRequest, Reply> then) {
        return press.number(0).flatMap(id -> LEDGER.find(turn.tx(), id)).map(then).orElseGet(() -> Refusal.of("desk.old_button"));
    }

    Reply withSpan(Press press, Function<Span, Reply> then) {
        return Span.parse(press.arg(0)).map(then).orElseGet(() -> Refusal.of("desk.old_button"));
    }

    /** What is done with days of a kind. */
    interface OfKind {
        Reply reply(Span span, LeaveKind kind);
    }

    Reply withKind(Press press, OfKind then) {
        return withSpan(press, span -> office.rules().known(press.arg(1)).map(kind -> then.reply(span, kind))
                .orElseGet(() -> Refusal.of("desk.old_button")));
    }

    Reply withDay(Turn turn, Press press, int index, Function<LocalDate, Reply> then) {
        return dates.date(press.arg(index), office.today(turn.tx())).map(then).orElseGet(() -> Refusal.of("desk.old_button"));
    }
}
