package zaigang.duty.exchange;

import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.duty.roster.Duty;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** What is said of a proposal: who gives what to whom, and how it stands. */
final class SwapTexts {
    private static final long NOBODY = 0;

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

    /** How a proposal stands, for those who decide about it. */
    Text standing(SwapProposal p) {
        return standing(p, NOBODY);
    }

    /** How a proposal stands, for anybody who had to do with it: the two are spoken to, not of. */
    Text standing(SwapProposal p, long reader) {
        String key = switch (p.state()) {
            case OPEN -> "exchange.standing_open";
            case ACCEPTED -> "exchange.standing_accepted";
            case DONE -> "exchange.standing_done";
            case REFUSED -> p.acceptedBy().isPresent() ? "exchange.standing_refused" : "exchange.standing_declined";
            case EXPIRED -> "exchange.standing_expired";
            case WITHDRAWN -> "exchange.standing_withdrawn";
            case VOID -> "exchange.standing_void";
        };
        boolean spokenTo = p.state() == SwapProposal.State.ACCEPTED && is(p.acceptedBy(), reader)
                || p.state() == SwapProposal.State.WITHDRAWN && p.proposerId() == reader;
        Text reason = p.reason().isEmpty() ? Text.none() : Text.of("exchange.reason", "reason", p.reason());
        return Text.of(spokenTo ? key + "_by_you" : key, "deal", deal(p, reader), "giver", name(p.proposerId()), "taker", p.acceptedBy().map(this::name).orElse(""),
                "by", p.decidedBy().map(this::name).orElse(""), "reason", reason, "until", words.when(p.expiresAt()));
    }

    /** The deal in one phrase. */
    private Text deal(SwapProposal p, long reader) {
        Text back = p.returnShiftId().flatMap(id -> sources.shift(tx, id)).map(words::full).orElse(Text.none());
        String key = p.returnShiftId().isPresent() && !back.isNone() ? "exchange.deal_swap"
                : p.acceptedBy().isPresent() ? "exchange.deal_cover" : "exchange.deal_open";
        Text taker = p.acceptedBy().map(id -> Text.verbatim(name(id))).orElseGet(() -> Text.of("exchange.the_other"));
        String whose = p.proposerId() == reader ? "_yours" : is(p.acceptedBy(), reader) ? "_to_you" : "";
        return Text.of(key + whose, "giver", name(p.proposerId()), "shift", shift(p), "taker", taker, "back", back);
    }

    private static boolean is(Optional<Long> person, long reader) {
        return person.filter(id -> id == reader).isPresent();
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
        return Text.of("exchange.approve", "deal", deal(p, NOBODY), "giver", name(p.proposerId()),
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
