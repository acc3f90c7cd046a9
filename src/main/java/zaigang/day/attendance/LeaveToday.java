package zaigang.day.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.away.leave.Half;
import zaigang.away.leave.Hindrance;
import zaigang.away.leave.Leave;
import zaigang.away.leave.Span;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules;
import zaigang.base.text.Text;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;

/** Leave under the day's question: of which kind, and whether for all of the day; a tap on the kind files it. */
final class LeaveToday {
    private final Calendar calendar;
    private final Prompt prompt;
    private final Leave leave;
    private final DayRecord days;

    /** How much of the day, as a button carries it. */
    private enum Part {
        WHOLE("leave.whole_day"),
        MORNING("leave.half_morning"),
        AFTERNOON("leave.half_afternoon");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        static Optional<Part> of(Press press) {
            return press.arg(1).isEmpty() ? Optional.of(WHOLE)
                    : List.of(values()).stream().filter(p -> p.name().equals(press.arg(1))).findFirst();
        }

        Span span(LocalDate day) {
            return switch (this) {
                case WHOLE -> Span.of(day);
                case MORNING -> Span.of(day, Half.MORNING);
                case AFTERNOON -> Span.of(day, Half.AFTERNOON);
            };
        }
    }

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
    Reply kinds(Turn turn, Round round, Press press) {
        return Part.of(press).map(part -> leave.hindrance(turn, part.span(round.day())).map(Hindrance::reply)
                .orElseGet(() -> Reply.change(Text.of("leave.which_kind", "days", Leave.days(part.span(round.day()))),
                        keyboard(round, part)))).orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private Keyboard keyboard(Round round, Part chosen) {
        var parts = new ArrayList<Button>();
        for (Part part : Part.values()) {
            Text label = Text.of(part.label);
            parts.add(Button.of(part == chosen ? Text.of("leave.chosen", "what", label) : label,
                    CheckIns.NAME, "leave", round.id(), part));
        }
        return new Keyboard(List.of(parts)).and(Keyboard.grid(4, rules().kinds().stream()
                        .map(k -> Button.of(k.name(), CheckIns.NAME, "kind", round.id(), chosen, k.key())).toList()))
                .and(Keyboard.row(Button.of("attendance.button_no_leave", CheckIns.NAME, "ask", round.id())));
    }

    /** @param reason empty where none was typed */
    Reply file(Turn turn, DayFacts day, Press press, String reason) {
        Optional<Part> part = Part.of(press);
        Optional<LeaveKind> kind = rules().known(press.arg(2));
        if (part.isEmpty() || kind.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        Span span = part.get().span(day.day());
        if (kind.get().reasonNeeded() && reason.isEmpty()) {
            return leave.hindrance(turn, span).map(Hindrance::reply).orElseGet(() -> new Reply.Ask(
                    Text.of("leave.why_needed", "days", Leave.days(span), "measure", kind.get().name()), Keyboard.NONE,
                    Press.of(CheckIns.NAME, "why", day.round().id(), part.get(), kind.get().key())));
        }
        return switch (leave.ask(turn, span, kind.get(), reason)) {
            case Leave.Hindered h -> h.why().reply();
            case Leave.Filed f -> part.get() == Part.AFTERNOON ? afternoon(day, f) : answered(turn, day, f);
        };
    }

    private Reply answered(Turn turn, DayFacts day, Leave.Filed filed) {
        boolean answered = days.askedForLeave(turn, day);
        return noted(answered ? filed.said().and(prompt.change(day)) : filed.said());
    }

    /** Leave in the afternoon leaves the morning's question as it is. */
    private Reply afternoon(DayFacts day, Leave.Filed filed) {
        return noted(day.answer().isPresent() ? filed.said() : new Reply.Change(
                Text.none(), Text.paragraphs(filed.said().text(), Text.of("attendance.and_the_morning")),
                filed.said().keyboard().and(prompt.choices(day.round()))));
    }

    private static Reply noted(Reply.Change said) {
        return said.noting(Text.of("attendance.noted"));
    }
}
