package zaigang.duty.exchange;

import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.duty.roster.Duty;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** What is said of a proposal: who gives what to whom, and how it stands. */
final class SwapTexts {
    private final Tx tx;
    private final ExchangeSources sources;
    private final ShiftWords words;

    SwapTexts(Tx tx, ExchangeSources sources, ShiftWords words) {
        this.tx = tx;
        this.sources = sources;
        this.words = words;
    }

    ShiftWords words() {
        return words;
    }

    /** How a proposal stands, for anybody who had to do with it. */
    Text standing(SwapProposal p) {
        String key = switch (p.state()) {
            case OPEN -> "exchange.standing_open";
            case ACCEPTED -> "exchange.standing_accepted";
            case DONE -> "exchange.standing_done";
            case REFUSED -> p.acceptedBy().isPresent() ? "exchange.standing_refused" : "exchange.standing_declined";
            case EXPIRED -> "exchange.standing_expired";
            case WITHDRAWN -> "exchange.standing_withdrawn";
            case VOID -> "exchange.standing_void";
        };
        Text reason = p.reason().isEmpty() ? Text.none() : Text.of("exchange.reason", "reason", p.reason());
        return Text.of(key, "deal", deal(p), "giver", name(p.proposerId()), "taker", p.acceptedBy().map(this::name).orElse(""),
                "by", p.decidedBy().map(this::name).orElse(""), "reason", reason, "until", words.when(p.expiresAt()));
    }

    /** The deal in one phrase. */
    Text deal(SwapProposal p) {
        Text back = p.returnShiftId().flatMap(id -> sources.shift(tx, id)).map(words::full).orElse(Text.none());
        String key = p.returnShiftId().isPresent() && !back.isNone() ? "exchange.deal_swap"
                : p.acceptedBy().isPresent() ? "exchange.deal_cover" : "exchange.deal_open";
        Text taker = p.acceptedBy().map(id -> Text.verbatim(name(id))).orElseGet(() -> Text.of("exchange.the_other"));
        return Text.of(key, "giver", name(p.proposerId()), "shift", shift(p), "taker", taker, "back", back);
    }

    /** What somebody is asked. */
    Text offer(SwapProposal p) {
        String key = switch (p.terms()) {
            case RETURN -> "exchange.offer_swap";
            case NOTHING -> "exchange.offer_cover";
            case CHOICE -> "exchange.offer_choice";
        };
        Text back = p.returnShiftId().flatMap(id -> sources.shift(tx, id)).map(words::full).orElse(Text.none());
        Optional<Person> giver = sources.person(tx, p.proposerId());
        return Text.of(key, "giver", name(p.proposerId()), "phone", giver.map(Person::phone).orElse(""), "shift", shift(p),
                "back", back, "until", words.when(p.expiresAt()));
    }

    Text forApproval(SwapProposal p) {
        return Text.of("exchange.approve", "deal", deal(p), "giver", name(p.proposerId()),
                "taker", p.acceptedBy().map(this::name).orElse(""), "until", words.when(p.expiresAt()));
    }

    /** The shift as it is, or what is remembered of one that is gone. */
    private Text shift(SwapProposal p) {
        Optional<Duty> duty = sources.shift(tx, p.shiftId());
        return duty.map(words::full).orElseGet(() -> Text.of("exchange.gone_shift", "day", p.day(), "name", p.shiftName()));
    }

    private String name(long id) {
        return sources.person(tx, id).map(Person::name).orElse("");
    }
}
