package zaigang.away.leave;

import java.util.List;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.people.Act;

/** The taps with which a request is put together: days, a part of a day, a kind; and the line that says why. */
record Choosing(LeavePages pages, Filing filing, Subjects subjects) {
    List<TapSpec> taps() {
        return List.of(
                Leave.own("still", (turn, press) -> Reply.NOTHING),
                Leave.own("cal", (turn, press) -> pages.firstDay(turn, press.month(0))),
                Leave.own("from", (turn, press) -> subjects.withDay(turn, press, 0, day -> pages.lastDay(turn, day, press.month(1)))),
                Leave.own("ask", (turn, press) -> subjects.withDay(turn, press, 0, day -> Subjects.inPlace(pages.kinds(turn, Span.of(day))))),
                Leave.own("pick", (turn, press) -> subjects.withSpan(press, span -> Subjects.inPlace(pages.kinds(turn, span)))),
                Leave.own("kind", (turn, press) -> subjects.withKind(press, (span, kind) -> pages.reason(span, kind))),
                Leave.own("file", (turn, press) -> subjects.withKind(press, (span, kind) -> Subjects.inPlace(filing.fileOrAsk(turn, span, kind, "")))));
    }

    StepSpec step() {
        return new StepSpec("why", Act.OWN, (turn, step, line) ->
                subjects.withKind(step, (span, kind) -> filing.file(turn, span, kind, line)));
    }
}
