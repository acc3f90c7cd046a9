package zaigang.day.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.away.leave.Hindrance;
import zaigang.away.leave.Leave;
import zaigang.away.leave.Span;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules;
import zaigang.base.text.Text;
import zaigang.day.attendance.CheckInVerbs.KindOfLeave;
import zaigang.day.attendance.CheckInVerbs.PartOfRound;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;

/** Leave under the day's question: of which kind, and whether for all of the day; a tap on the kind files it. */
final class LeaveToday {
    private final Calendar calendar;
    private final Prompt prompt;
    private final Leave leave;
    private final DayRecord days;

    LeaveToday(Calendar calendar, Prompt prompt, Leave leave, DayRecord days) {
        this.calendar = calendar;
        this.prompt = prompt;
        this.leave = leave;
        this.days = days;
    }

    private LeaveRules rules() {
        return calendar.settings().leave();
    }

    /** The kinds, for all of the day until something else is tapped. */
    DayReply kinds(Turn turn, Round round, DayPart part) {
        Span span = part.of(round.day());
        return leave.hindrance(turn, span).map(LeaveToday::hindered)
                .orElseGet(() -> DayReply.shown(Text.of("leave.which_kind", "days", Leave.days(span)), keyboard(round, part)));
    }

    private Keyboard keyboard(Round round, DayPart chosen) {
        var parts = new ArrayList<Button>();
        for (DayPart part : DayPart.values()) {
            Text label = part == chosen ? Text.of("leave.chosen", "what", part.label()) : part.label();
            parts.add(CheckInVerbs.LEAVE.button(label, new PartOfRound(round.id(), part)));
        }
        return new Keyboard(List.of(parts)).and(Keyboard.grid(4, rules().kinds().stream()
                        .map(k -> CheckInVerbs.KIND.button(k.name(), new KindOfLeave(round.id(), chosen, k.key()))).toList()))
                .and(Keyboard.row(CheckInVerbs.ASK.button("attendance.button_no_leave", round.id())));
    }

    /** @param reason empty where none was typed */
    DayReply file(Turn turn, DayFacts day, KindOfLeave wanted, String reason) {
        Optional<LeaveKind> kind = rules().known(wanted.kind());
        if (kind.isEmpty()) {
            return DayReply.refused("desk.old_button");
        }
        Span span = wanted.part().of(day.day());
        if (kind.get().reasonNeeded() && reason.isEmpty()) {
            return leave.hindrance(turn, span).map(LeaveToday::hindered).orElseGet(() -> new DayReply.Aside(CheckInVerbs.WHY.ask(
                    Text.of("leave.why_needed", "days", Leave.days(span), "measure", kind.get().name()), Keyboard.NONE,
                    new KindOfLeave(day.round().id(), wanted.part(), kind.get().key()))));
        }
        return switch (leave.ask(turn, span, kind.get(), reason)) {
            case Leave.Hindered h -> hindered(h.why());
            case Leave.Filed f -> wanted.part() == DayPart.AFTERNOON ? afternoon(day, f) : answered(turn, day, f);
        };
    }

    private DayReply answered(Turn turn, DayFacts day, Leave.Filed filed) {
        boolean answered = days.askedForLeave(turn, day);
        return DayReply.noted(answered ? filed.said().and(prompt.change(day)) : filed.said());
    }

    /** Leave in the afternoon leaves the morning's question as it is. */
    private DayReply afternoon(DayFacts day, Leave.Filed filed) {
        return DayReply.noted(day.answer().isPresent() ? filed.said() : Reply.change(
                Text.paragraphs(filed.said().text(), Text.of("attendance.and_the_morning")),
                filed.said().keyboard().and(prompt.choices(day.round()))));
    }

    private static DayReply hindered(Hindrance why) {
        return switch (why) {
            case Hindrance.Refused r -> new DayReply.Aside(new Refusal(r.why()));
            case Hindrance.Needless n -> DayReply.shown(n.why(), n.way());
        };
    }
}
