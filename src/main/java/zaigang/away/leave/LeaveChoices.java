package zaigang.away.leave;

import java.util.List;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules;
import zaigang.base.text.Text;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.people.Act;

/** The taps with which a request is put together: days, a part of a day, a kind; and the line that says why. */
record LeaveChoices(LeavePages pages, LeaveRequests requests, LeaveRules rules) {
    /** What is done with days of a kind that there is. */
    private interface OfKind {
        Reply reply(Span span, LeaveKind kind);
    }

    List<TapSpec> taps() {
        return List.of(
                LeaveVerbs.STILL.on(Act.OWN, turn -> Reply.NOTHING),
                LeaveVerbs.CALENDAR.on(Act.OWN, pages::firstDay),
                LeaveVerbs.FROM.on(Act.OWN, (turn, last) -> pages.lastDay(turn, last.first(), last.month())),
                LeaveVerbs.ON.on(Act.OWN, (turn, day) -> pages.kinds(turn, Span.of(day))),
                LeaveVerbs.PICK.on(Act.OWN, pages::kinds),
                LeaveVerbs.KIND.on(Act.OWN, (turn, of) -> known(of, pages::reason)),
                LeaveVerbs.FILE.on(Act.OWN, (turn, of) -> known(of, (span, kind) ->
                        requests.fileOrAsk(turn, span, kind, "", Text.none()))));
    }

    StepSpec step() {
        return LeaveVerbs.WHY.on(Act.OWN, (turn, of, line) -> known(of, (span, kind) -> requests.file(turn, span, kind, line)));
    }

    /** The settings may have been changed since the button was made. */
    private Reply known(LeaveVerbs.OfKind of, OfKind then) {
        return rules.known(of.kind()).map(kind -> then.reply(of.span(), kind)).orElseGet(() -> Refusal.of("desk.old_button"));
    }
}
