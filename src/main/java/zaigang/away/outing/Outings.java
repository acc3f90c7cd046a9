package zaigang.away.outing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;

/**
 * Who is out today, where and until when. Whether one runs follows from the stated end and the transaction's instant: nothing
 * has to happen for it to be over. Only the people themselves say it, and only of the day that it is.
 */
public final class Outings {
    private final ZoneId zone;
    private final OutingLedger ledger = new OutingLedger();

    /** @param zone of the county's days */
    public Outings(ZoneId zone) {
        this.zone = zone;
    }

    /** What stands of somebody's day today, running or over. */
    public Optional<Outing> today(Tx tx, long personId) {
        return ledger.of(tx, personId, day(tx));
    }

    /** What stands of everybody's day today, by person. */
    public Map<Long, Outing> today(Tx tx) {
        var latest = new HashMap<Long, Outing>();
        ledger.of(tx, day(tx)).forEach(o -> latest.put(o.personId(), o));
        return latest;
    }

    private boolean runs(Tx tx, long personId) {
        return running(tx, personId).isPresent();
    }

    private Optional<Outing> running(Tx tx, long personId) {
        return today(tx, personId).filter(o -> o.runsAt(tx.now()));
    }

    /**
     * Notes what somebody says. What runs is replaced, from its own beginning on, and kept.
     *
     * @param since when the answer was given that says to be out, with which the first outing of the day began
     */
    public void note(Tx tx, long personId, OutingLine line, Optional<Instant> since) {
        Optional<Outing> before = today(tx, personId);
        Optional<Outing> running = before.filter(o -> o.runsAt(tx.now()));
        running.ifPresent(o -> ledger.end(tx, o.id(), Outing.End.REWRITTEN));
        Instant begins = running.map(Outing::begins).or(() -> since.filter(at -> before.isEmpty())).orElse(tx.now());
        ledger.note(tx, personId, day(tx), line.destination(), begins, line.until().map(time -> instant(tx, time)));
    }

    /** Somebody is out from now on, where they are not out already, and nothing more is known. */
    public void goesOut(Tx tx, long personId) {
        if (!runs(tx, personId)) {
            note(tx, personId, OutingLine.NOTHING, Optional.empty());
        }
    }

    /** Somebody is on post again: what runs is over. */
    public void back(Tx tx, long personId) {
        running(tx, personId).ifPresent(o -> ledger.end(tx, o.id(), Outing.End.BACK));
    }

    /** Somebody is on post again whose answer says to be out, and who perhaps said nothing more. */
    public void back(Tx tx, long personId, Instant since) {
        if (today(tx, personId).isEmpty()) {
            note(tx, personId, OutingLine.NOTHING, Optional.of(since));
        }
        back(tx, personId);
    }

    /** The answer of the day is another one now. */
    public void takeBack(Tx tx, long personId) {
        ledger.takeBack(tx, personId, day(tx));
    }

    /**
     * What stands beside the state of a day: where somebody is as long as it runs, afterwards only that it is over.
     *
     * @param out whether that state itself says to be out
     * @return {@link Text#NONE} where there is nothing to say
     */
    public Text beside(Outing outing, boolean out, Instant now) {
        if (outing.runsAt(now)) {
            return out ? what(outing).map(what -> located("outing.where", "what", what)).orElse(Text.none())
                    : located("outing.from", "time", time(outing.begins()), "now", now(outing));
        }
        return !out ? Text.none() : outing.endedAt().map(at -> located("outing.back", "time", time(at)))
                .or(() -> outing.ends().map(at -> located("outing.over", "time", time(at)))).orElse(Text.none());
    }

    /** That somebody is out, where and until when, as far as it was said. */
    public Text now(Outing outing) {
        return what(outing).map(what -> located("outing.out_where", "what", what)).orElseGet(() -> located("outing.out"));
    }

    private static Text located(String key, Object... namesAndValues) {
        return new Text.Located(Text.of(key, namesAndValues));
    }

    /** Where and until when; empty where neither was said. */
    private Optional<Text> what(Outing outing) {
        Optional<Text> until = outing.ends().map(end -> Text.of("outing.until", "time", time(end)));
        return outing.destination().isEmpty() ? until : until
                .map(end -> Text.of("outing.where_until", "where", outing.destination(), "until", end))
                .or(() -> Optional.of(Text.verbatim(outing.destination())));
    }

    /**
     * With which somebody who is out says where, or that they are back.
     *
     * @param today what {@link #today} gives
     */
    public Keyboard buttons(Optional<Outing> today, boolean out, Instant now) {
        boolean runs = today.filter(o -> o.runsAt(now)).isPresent();
        LocalDate day = LocalDate.ofInstant(now, zone);
        Button where = OutingVerbs.WHERE.button("outing.button_where", day);
        Button back = OutingVerbs.BACK.button("outing.button_back", day);
        return runs ? Keyboard.row(where, back) : out ? Keyboard.row(where) : Keyboard.NONE;
    }

    /** The local day. */
    LocalDate day(Tx tx) {
        return LocalDate.ofInstant(tx.now(), zone);
    }

    private Instant instant(Tx tx, LocalTime time) {
        return day(tx).atTime(time).atZone(zone).toInstant();
    }

    private LocalTime time(Instant instant) {
        return LocalTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
