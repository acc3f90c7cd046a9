package zaigang.spine.outbox;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.settings.Burden;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.ledger.Tx;

/** Keeps each person's prompts within the budget, as {@link PromptBudget} decides. Days and weeks are those of the county's zone. */
final class PromptBudgets {
    /** Telegram takes no more in one message. */
    private static final int MOST_BUTTONS = 100;

    private final Burden cap;
    private final ZoneId zone;
    private final BudgetLedger ledger = new BudgetLedger();

    PromptBudgets(Burden cap, ZoneId zone) {
        this.cap = cap;
        this.zone = zone;
    }

    /** Looks at a row just written, of a purpose that may be held back; returns whether it goes out as a message of its own. */
    boolean goesOut(Tx tx, long row, Draft draft) {
        LocalDate day = LocalDate.ofInstant(draft.notBefore(), zone);
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long today = ledger.prompts(tx, draft.to().chatId(), start(day), start(day.plusDays(1)), row);
        long thisWeek = ledger.prompts(tx, draft.to().chatId(), start(monday), start(monday.plusDays(7)), row);
        var over = PromptBudget.decide(cap, draft.purpose(), today, thisWeek, true) != PromptBudget.Decision.SEND;
        Optional<Joined> host = over ? host(tx, row, draft) : Optional.empty();
        return switch (PromptBudget.decide(cap, draft.purpose(), today, thisWeek, host.isPresent())) {
            case SEND -> true;
            case MERGE -> {
                ledger.join(tx, row, host.orElseThrow().row(), Bodies.write(host.get().content()));
                yield false;
            }
            case DROP -> {
                ledger.drop(tx, row);
                yield false;
            }
        };
    }

    /** A message that waits, as it reads with one more paragraph. */
    private record Joined(long row, Outgoing.Message content) {}

    /** The latest of those that go out when this one would. */
    private Optional<Joined> host(Tx tx, long row, Draft draft) {
        boolean now = !draft.notBefore().isAfter(tx.now());
        Instant from = now ? Instant.EPOCH : draft.notBefore();
        Outgoing joining = Bodies.read(draft.body());
        return ledger.waiting(tx, draft.to().chatId(), from, now ? tx.now() : draft.notBefore(), row).stream()
                .flatMap(w -> join(w, joining).stream()).findFirst();
    }

    private static Optional<Joined> join(BudgetLedger.Waiting waiting, Outgoing joining) {
        if (!(Bodies.read(waiting.body()) instanceof Outgoing.Message host) || !(joining instanceof Outgoing.Message more)) {
            return Optional.empty();
        }
        String html = host.html() + "\n\n" + more.html();
        var keys = Stream.concat(host.keys().stream(), more.keys().stream()).toList();
        boolean fits = html.length() <= Renderer.TEXT_LIMIT && keys.stream().mapToInt(k -> k.size()).sum() <= MOST_BUTTONS;
        return fits ? Optional.of(new Joined(waiting.id(), new Outgoing.Message(html, keys))) : Optional.empty();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
