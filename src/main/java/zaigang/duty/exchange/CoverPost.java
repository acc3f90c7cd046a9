package zaigang.duty.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.duty.roster.Duty;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.Person;

/** The messages about a request to take somebody's shift: to who holds it, to those who answer for it, and how it stands. */
record CoverPost(ExchangeSources sources, Outbox outbox) {
    void ask(Tx tx, CoverRequest r, Instant from) {
        write(tx, r, r.outPerson(), "exchange.cover_ask", from);
    }

    void askLeaders(Tx tx, CoverRequest r, List<Person> leaders) {
        leaders.forEach(p -> write(tx, r, p.id(), "exchange.cover_decide", tx.now()));
    }

    private void write(Tx tx, CoverRequest r, long to, String key, Instant from) {
        ExchangePage page = asking(tx, r, key, to);
        outbox.post(tx, to, Letter.of(Lane.ALERT, page.text(), page.keyboard())
                .as(Purpose.REQUEST).once(key(r, to)).from(from).until(r.endsAt()));
    }

    private ExchangePage asking(Tx tx, CoverRequest r, String key, long to) {
        return new ExchangePage(said(tx, r, key, to), Keyboard.row(CoverVerbs.YES.button("exchange.button_agree", r.id()),
                CoverVerbs.NO.button("exchange.button_stay", r.id())));
    }

    /** What somebody reads who can decide about it. */
    ExchangePage asking(Tx tx, CoverRequest r, long to) {
        return asking(tx, r, to == r.outPerson() ? "exchange.cover_ask" : "exchange.cover_decide", to);
    }

    /** How it stands, for whoever wants to take the shift. */
    ExchangePage standing(Tx tx, CoverRequest r) {
        return new ExchangePage(standing(tx, r, r.inPerson()), r.open()
                ? Keyboard.row(CoverVerbs.BACK.button("exchange.button_withdraw", r.id())) : Keyboard.NONE);
    }

    /** In the message of whoever wants to take the shift. */
    void refresh(Tx tx, CoverRequest r) {
        ExchangePage page = standing(tx, r);
        sources.people().address(tx, r.inPerson()).ifPresent(to ->
                outbox.edit(tx, to, r.messageId(), page.text(), page.keyboard()));
    }

    /** Whoever was asked sees the outcome instead of the buttons; whoever asked hears of it, unless by other means. */
    void tellEnd(Tx tx, CoverRequest r) {
        refresh(tx, r);
        String prefix = prefix(r);
        outbox.posted(tx, prefix).forEach(posted -> {
            if (!outbox.withdraw(tx, posted.once())) {
                long reader = Long.parseLong(posted.once().substring(prefix.length()));
                sources.people().address(tx, reader).ifPresent(to ->
                        outbox.editPosted(tx, to, posted.once(), standing(tx, r, reader), Keyboard.NONE));
            }
        });
        if (r.state() != CoverRequest.State.WITHDRAWN && r.state() != CoverRequest.State.DONE) {
            outbox.post(tx, r.inPerson(), Letter.of(Lane.ALERT, standing(tx, r, r.inPerson())));
        }
    }

    /** The two are spoken to, not of. */
    Text standing(Tx tx, CoverRequest r, long reader) {
        String key = "exchange.cover_" + r.state().name().toLowerCase(Locale.ROOT);
        return said(tx, r, r.open() ? key : reader == r.inPerson() ? key + "_by_you" : reader == r.outPerson() ? key + "_for_you" : key,
                reader);
    }

    private Text said(Tx tx, CoverRequest r, String key, long reader) {
        Optional<Duty> shift = sources.shift(tx, r.shiftId());
        var words = sources.words(tx);
        Optional<Person> in = sources.person(tx, r.inPerson());
        Optional<Person> out = sources.person(tx, r.outPerson());
        return Text.of(key, "shift", shift.map(words::full)
                        .orElseGet(() -> Text.of("exchange.gone_shift", "day", r.day(), "name", r.shiftName())),
                "in", name(in), "out", name(out), "phone", in.map(Person::phone).orElse(""),
                "outphone", out.map(Person::phone).orElse(""), "by", r.decidedBy().filter(id -> id == reader).map(id -> Text.of("exchange.you"))
                        .orElseGet(() -> Text.verbatim(name(r.decidedBy().flatMap(id -> sources.person(tx, id))))));
    }

    private static String name(Optional<Person> person) {
        return person.map(Person::name).orElse("");
    }

    private static String prefix(CoverRequest r) {
        return "cover:" + r.id() + ":";
    }

    private static String key(CoverRequest r, long person) {
        return prefix(r) + person;
    }
}
