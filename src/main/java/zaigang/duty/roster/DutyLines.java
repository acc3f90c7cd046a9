package zaigang.duty.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;

/** The duty of a scope in short, a line for each shift and for each of its people: for those who read it together, such as a group chat. */
public final class DutyLines {
    /** More would be no message that people read. */
    private static final int SHIFTS = 20;

    private final RosterLedger ledger = new RosterLedger();
    private final DutyWords words;
    private final ZoneId zone;
    private final DutyTexts texts;

    /** @param zone in which days and times are shown and asked for */
    DutyLines(DutyWords words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        this.texts = new DutyTexts(zone);
    }

    /** Those on duty on a day; empty where there are none. */
    public Text day(Tx tx, Scope scope, LocalDate day) {
        List<Long> all = ledger.loads(tx, day, day, sight(scope)).stream().map(RosterLedger.Volume::rosterId).toList();
        List<Duty> duties = ledger.on(tx, day, day, sight(scope), all);
        DutyBlocks blocks = blocks(tx, duties);
        return duties.isEmpty()
                ? Text.none()
                : Text.lines(Text.of("roster.head_day", "day", texts.day(day, tx.now())), lines(duties, blocks::ofDay));
    }

    /** The answer to somebody who asks in a few words: for a day, or for this very moment; today where it is not understood. */
    public Text answer(Tx tx, Scope scope, String asked) {
        LocalDate today = tx.now().atZone(zone).toLocalDate();
        DutyTime ask = words.parse(asked, today).orElse(new DutyTime.OfDay(today));
        if (ask instanceof DutyTime.RightNow) {
            return now(tx, scope);
        }
        LocalDate day = ask instanceof DutyTime.OfDay d ? d.day() : today;
        Text duty = day(tx, scope, day);
        return duty.isNone() ? Text.of("roster.none_on", "day", texts.day(day, tx.now())) : duty;
    }

    private Text now(Tx tx, Scope scope) {
        Instant now = tx.now();
        List<Duty> duties = ledger.running(tx, now, sight(scope));
        DutyBlocks blocks = blocks(tx, duties);
        return duties.isEmpty()
                ? Text.of("roster.none_now")
                : lines(duties, d -> blocks.running(d, now));
    }

    private DutyBlocks blocks(Tx tx, List<Duty> duties) {
        return new DutyBlocks(texts, Map.of(), HeldShift.of(tx, duties, zone), DutyBlocks.several(duties));
    }

    private static Text lines(List<Duty> duties, Function<Duty, Text> written) {
        var lines = new ArrayList<>(duties.stream()
                .sorted(Comparator.comparing(Duty::roster).thenComparing(Duty::begins))
                .limit(SHIFTS).map(written).toList());
        if (duties.size() > SHIFTS) {
            lines.add(Text.of("roster.more_lines", "count", duties.size() - SHIFTS));
        }
        return Text.lines(lines);
    }

    private static Sight sight(Scope scope) {
        return switch (scope) {
            case Scope.County c -> new Sight.OfCounty();
            case Scope.OfTownship t -> new Sight.OfTownship(t.townshipId());
            case Scope.OfTeam t -> new Sight.OfTeam(t.teamId());
            case Scope.Only o -> new Sight.OfPerson(o.personId());
        };
    }
}
