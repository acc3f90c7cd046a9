package zaigang.away.leave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.base.settings.LeaveKind;
import zaigang.base.text.Text;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;

/** What was heard and is not certain is shown first: the days, with a button that files all of them and one that drops them. */
final class Drafts {
    private final Office office;
    private final Filing filing;
    private final LeaveTexts texts;
    private final DraftLedger drafts = new DraftLedger();

    Drafts(Office office, Filing filing, LeaveTexts texts) {
        this.office = office;
        this.filing = filing;
        this.texts = texts;
    }

    List<TapSpec> taps() {
        return List.of(
                new TapSpec("all", Act.OWN, (turn, press) -> with(turn, press, d -> file(turn, d))),
                new TapSpec("as", Act.OWN, (turn, press) -> with(turn, press, d -> office.rules().known(press.arg(1))
                        .map(k -> file(turn, d, k, d.reason())).orElseGet(() -> Refusal.of("desk.old_button")))),
                new TapSpec("part", Act.OWN, (turn, press) -> with(turn, press, d -> part(turn, d, press.arg(1)))),
                new TapSpec("drop", Act.OWN, (turn, press) -> with(turn, press, d -> drop(turn, d))));
    }

    StepSpec step() {
        return new StepSpec("tell", Act.OWN, (turn, step, line) -> with(turn, step, d -> office.rules().known(step.arg(1))
                .map(k -> file(turn, d, k, line)).orElseGet(() -> Refusal.of("desk.old_button"))));
    }

    /** Shows what was heard, and why it is not filed at once. */
    Reply show(Turn turn, LeaveWords.Heard.Wish w) {
        Optional<Reply> hindered = w.spans().stream()
                .flatMap(s -> filing.hindrance(turn.tx(), turn.person(), s).stream()).findFirst();
        if (hindered.isPresent() && w.doubt().filter(d -> d != Doubt.OVER && d != Doubt.AROUND).isEmpty()) {
            return hindered.get();
        }
        Optional<LeaveKind> kind = w.which() ? Optional.empty() : Optional.of(w.kind().orElse(office.rules().usual()));
        return page(keep(turn, w, kind), w.doubt().map(Doubt::text).orElse(Text.none()));
    }

    /** Which half, with all that was said beside kept. */
    Reply whichHalf(Turn turn, LeaveWords.Heard.WhichHalf h) {
        Draft draft = keep(turn, h.whole(), h.whole().which() ? Optional.empty()
                : Optional.of(h.whole().kind().orElse(office.rules().usual())));
        return Reply.say(Text.of("leave.which_half", "day", h.day()), new Keyboard(List.of(
                Stream.of(Half.values()).map(half -> Button.of(LeaveTexts.half(half), Leave.NAME, "part", draft.id(), half))
                        .toList())));
    }

    private Draft keep(Turn turn, LeaveWords.Heard.Wish w, Optional<LeaveKind> kind) {
        return drafts.keep(turn.tx(), turn.person().id(), w.spans(), kind.map(LeaveKind::key), Filing.shortened(w.reason()));
    }

    private Reply page(Draft d, Text why) {
        Optional<LeaveKind> kind = d.kind().map(office.rules()::kind);
        List<Text> lines = d.list().stream().<Text>map(s -> Text.of("leave.draft_line", "days", LeaveTexts.days(s),
                "measure", kind.map(k -> texts.measure(k, s)).orElseGet(() -> LeaveTexts.count(office.workHalves(s))))).toList();
        Keyboard file = kind.isPresent()
                ? Keyboard.row(Button.of(lines.size() > 1 ? "leave.button_file_all" : "leave.button_file", Leave.NAME, "all", d.id()))
                : Keyboard.grid(3, office.rules().kinds().stream()
                        .map(k -> Button.of(k.name(), Leave.NAME, "as", d.id(), k.key())).toList());
        return Reply.say(Text.of("leave.draft", "why", why, "lines", Text.lines(lines), "reason", LeaveTexts.reason(d.reason()),
                "ask", Text.of(kind.isPresent() ? "leave.draft_ask" : "leave.draft_ask_kind")),
                file.and(Keyboard.row(Button.of("leave.button_other_days", Leave.NAME, "cal"),
                        Button.of("leave.button_drop", Leave.NAME, "drop", d.id()))));
    }

    private Reply part(Turn turn, Draft d, String half) {
        Optional<Half> chosen = Stream.of(Half.values()).filter(h -> h.name().equals(half)).findFirst();
        if (chosen.isEmpty() || d.list().size() != 1) {
            return Refusal.of("desk.old_button");
        }
        drafts.choose(turn.tx(), d.id(), Span.of(d.list().getFirst().from(), chosen.get()));
        Draft now = drafts.find(turn.tx(), d.id(), turn.person().id()).orElseThrow();
        return now.kind().isPresent() ? file(turn, now) : Subjects.inPlace(page(now, Text.none()));
    }

    private Reply file(Turn turn, Draft d) {
        return d.kind().flatMap(office.rules()::known).map(k -> file(turn, d, k, d.reason()))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    /** All of it, or nothing. */
    private Reply file(Turn turn, Draft d, LeaveKind kind, String reason) {
        Tx tx = turn.tx();
        Optional<Reply> hindered = d.list().stream().flatMap(s -> filing.hindrance(tx, turn.person(), s).stream()).findFirst();
        if (hindered.isPresent()) {
            return hindered.get();
        }
        if (kind.reasonNeeded() && reason.isEmpty()) {
            return new Reply.Ask(Text.of("leave.why_needed", "days", Text.list(d.list().stream().map(LeaveTexts::days).toList()),
                    "measure", kind.name()), Keyboard.NONE, Press.of(Leave.NAME, "tell", d.id(), kind.key()));
        }
        drafts.settle(tx, d.id(), Draft.State.FILED);
        var texts = new ArrayList<Text>();
        var buttons = new ArrayList<Button>();
        for (Span span : d.list()) {
            Filing.Filed filed = filing.put(turn, span, kind, reason, Optional.empty());
            texts.add(filed.text());
            buttons.add(Button.of(d.list().size() == 1 ? Text.of("leave.button_withdraw")
                    : Text.of("leave.button_withdraw_of", "day", span.from()), Leave.NAME, "back", filed.id()));
        }
        return Reply.change(Text.paragraphs(texts.toArray(Text[]::new)), Keyboard.grid(2, buttons));
    }

    private Reply drop(Turn turn, Draft d) {
        drafts.settle(turn.tx(), d.id(), Draft.State.DROPPED);
        return Reply.change(Text.of("leave.draft_dropped"), Keyboard.NONE);
    }

    /** A draft of one's own that is neither settled nor too old. */
    private Reply with(Turn turn, Press press, Function<Draft, Reply> then) {
        Optional<Draft> found = press.number(0).flatMap(id -> drafts.find(turn.tx(), id, turn.person().id()));
        if (found.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        if (found.get().state() != Draft.State.OPEN) {
            return Refusal.of(found.get().state() == Draft.State.FILED ? "leave.draft_filed" : "leave.draft_gone");
        }
        return found.get().expiresAt().isAfter(turn.now()) ? then.apply(found.get()) : Refusal.of("leave.draft_expired");
    }
}
