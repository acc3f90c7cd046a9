package zaigang.away.leave;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.base.settings.LeaveKind;
import zaigang.base.text.Text;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;

/** What was heard and is not certain is shown first: the days, with a button that files all of them and one that drops them. */
final class LeaveDrafts {
    private final LeaveTools tools;
    private final LeaveRequests requests;
    private final LeaveTexts texts;
    private final LeaveDraftLedger drafts = new LeaveDraftLedger();

    LeaveDrafts(LeaveTools tools, LeaveRequests requests, LeaveTexts texts) {
        this.tools = tools;
        this.requests = requests;
        this.texts = texts;
    }

    List<TapSpec> taps() {
        return List.of(
                LeaveVerbs.DRAFT_AS_HEARD.on(Act.OWN, (turn, id) -> with(turn, id, d -> file(turn, d))),
                LeaveVerbs.DRAFT_AS.on(Act.OWN, (turn, as) -> with(turn, as.draft(), d -> file(turn, d, as.kind(), d.reason()))),
                LeaveVerbs.DRAFT_HALF.on(Act.OWN, (turn, of) -> with(turn, of.draft(), d -> part(turn, d, of.half()))),
                LeaveVerbs.DROP.on(Act.OWN, (turn, id) -> with(turn, id, d -> drop(turn, d))));
    }

    StepSpec step() {
        return LeaveVerbs.DRAFT_WHY.on(Act.OWN, (turn, as, line) ->
                with(turn, as.draft(), d -> file(turn, d, as.kind(), line)));
    }

    /**
     * Shows what was heard, and why it is not filed at once.
     *
     * @param note said beside it
     */
    Reply show(Turn turn, LeaveWords.Said.Wish w, Text note) {
        Optional<Hindrance> hindered = w.spans().stream()
                .flatMap(s -> requests.hindrance(turn.tx(), turn.person(), s).stream()).findFirst();
        if (hindered.isPresent() && w.doubt().filter(d -> !d.ofDays()).isEmpty()) {
            return hindered.get().reply();
        }
        Optional<LeaveKind> kind = w.which() ? Optional.empty() : Optional.of(w.kind().orElse(tools.rules().usual()));
        return page(keep(turn, w, kind), w.doubt().map(Doubt::text).orElse(Text.none()), note);
    }

    /** Which half, with all that was said beside kept. */
    Reply whichHalf(Turn turn, LeaveWords.Said.WhichHalf h) {
        LeaveDraft draft = keep(turn, h.whole(), h.whole().which() ? Optional.empty()
                : Optional.of(h.whole().kind().orElse(tools.rules().usual())));
        return Reply.say(Text.of("leave.which_half", "day", h.day()), new Keyboard(List.of(
                Stream.of(Half.values()).map(half -> LeaveVerbs.DRAFT_HALF.button(
                                LeaveTexts.half(half), new LeaveVerbs.HalfOf(draft.id(), half)))
                        .toList())));
    }

    private LeaveDraft keep(Turn turn, LeaveWords.Said.Wish w, Optional<LeaveKind> kind) {
        return drafts.keep(turn.tx(), turn.person().id(), w.spans(), kind.map(LeaveKind::key), LeaveRequests.shortened(w.reason()));
    }

    private Reply page(LeaveDraft d, Text why, Text note) {
        Optional<LeaveKind> kind = d.kind().map(tools.rules()::kind);
        List<Text> lines = d.list().stream().<Text>map(s -> Text.of("leave.draft_line", "days", LeaveTexts.days(s),
                "measure", kind.map(k -> texts.measure(k, s)).orElseGet(() -> LeaveTexts.count(tools.workHalves(s))))).toList();
        Keyboard file = kind.isPresent()
                ? Keyboard.row(LeaveVerbs.DRAFT_AS_HEARD.button(lines.size() > 1 ? "leave.button_file_all" : "leave.button_file", d.id()))
                : Keyboard.grid(3, tools.rules().kinds().stream()
                        .map(k -> LeaveVerbs.DRAFT_AS.button(k.name(), new LeaveVerbs.DraftOfKind(d.id(), k.key()))).toList());
        return Reply.change(Text.paragraphs(Text.of("leave.draft", "why", why, "lines", Text.lines(lines), "reason", LeaveTexts.reason(d.reason()),
                "ask", Text.of(kind.isPresent() ? "leave.draft_ask" : "leave.draft_ask_kind")), note),
                file.and(Keyboard.row(LeaveVerbs.CALENDAR.button("leave.button_other_days", Optional.empty()),
                        LeaveVerbs.DROP.button("leave.button_drop", d.id()))));
    }

    private Reply part(Turn turn, LeaveDraft d, Half half) {
        if (d.list().size() != 1) {
            return Refusal.of("desk.old_button");
        }
        drafts.choose(turn.tx(), d.id(), Span.of(d.list().getFirst().from(), half));
        LeaveDraft now = drafts.find(turn.tx(), d.id(), turn.person().id()).orElseThrow();
        return now.kind().isPresent() ? file(turn, now) : page(now, Text.none(), Text.none());
    }

    private Reply file(Turn turn, LeaveDraft d) {
        return d.kind().map(k -> file(turn, d, k, d.reason())).orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private Reply file(Turn turn, LeaveDraft d, String kind, String reason) {
        return tools.rules().known(kind).map(k -> file(turn, d, k, reason)).orElseGet(() -> Refusal.of("desk.old_button"));
    }

    /** All of it, or nothing. */
    private Reply file(Turn turn, LeaveDraft d, LeaveKind kind, String reason) {
        Tx tx = turn.tx();
        Optional<Hindrance> hindered = d.list().stream().flatMap(s -> requests.hindrance(tx, turn.person(), s).stream()).findFirst();
        if (hindered.isPresent()) {
            return hindered.get().reply();
        }
        if (kind.reasonNeeded() && reason.isEmpty()) {
            return LeaveVerbs.DRAFT_WHY.ask(Text.of("leave.why_needed",
                    "days", Text.list(d.list().stream().map(LeaveTexts::days).toList()),
                    "measure", kind.name()), Keyboard.NONE, new LeaveVerbs.DraftOfKind(d.id(), kind.key()));
        }
        drafts.settle(tx, d.id(), LeaveDraft.State.FILED);
        return requests.fileAll(turn, d.list(), kind, reason);
    }

    private Reply drop(Turn turn, LeaveDraft d) {
        drafts.settle(turn.tx(), d.id(), LeaveDraft.State.DROPPED);
        return Reply.change(Text.of("leave.draft_dropped"), Keyboard.NONE);
    }

    /** A draft of one's own that is neither settled nor too old. */
    private Reply with(Turn turn, long id, Function<LeaveDraft, Reply> then) {
        Optional<LeaveDraft> found = drafts.find(turn.tx(), id, turn.person().id());
        if (found.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        if (found.get().state() != LeaveDraft.State.OPEN) {
            return Refusal.of(found.get().state() == LeaveDraft.State.FILED ? "leave.draft_filed" : "leave.draft_gone");
        }
        return found.get().expiresAt().isAfter(turn.now()) ? then.apply(found.get()) : Refusal.of("leave.draft_expired");
    }
}
