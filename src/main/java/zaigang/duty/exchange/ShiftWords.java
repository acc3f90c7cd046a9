package zaigang.duty.exchange;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import zaigang.base.text.Text;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.DutyTexts;
import zaigang.duty.roster.Rosters;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/**
 * How shifts, instants and clashes are said here.
 *
 * @param several whether there is more than one roster, so that each is named
 */
record ShiftWords(DutyTexts texts, ZoneId zone, Instant now, boolean several) {
    static ShiftWords of(Tx tx, Rosters rosters, ZoneId zone) {
        return new ShiftWords(new DutyTexts(zone), zone, tx.now(), rosters.all(tx).size() > 1);
    }

    /** Roster, day, name and times, as in a sentence. */
    Text full(Duty duty) {
        return spaced(several ? Text.verbatim(duty.roster()) : Text.none(), texts.day(duty.day(), now), texts.title(duty));
    }

    /** Short enough for a button. */
    Text brief(Duty duty) {
        return spaced(several ? Text.verbatim(duty.roster()) : Text.none(), Text.of("exchange.day", "day", duty.day()),
                duty.shiftName().isBlank() ? texts.time(duty) : Text.verbatim(duty.shiftName()));
    }

    /** Who is on it, by name. */
    static Text crew(Duty duty) {
        List<Text> leaders = duty.leaders().stream().map(Person::name).map(ShiftWords::leading).toList();
        List<Text> outside = duty.outsideLeaders().stream().map(ShiftWords::leading).toList();
        List<Text> names = duty.onDuty().stream().map(p -> Text.verbatim(p.name())).toList();
        Text all = Text.list(List.of(Text.list(leaders), Text.list(outside), Text.list(names)));
        return duty.everyone().isEmpty() && outside.isEmpty() ? Text.of("exchange.nobody_on") : all;
    }

    private static Text leading(String name) {
        return Text.of("exchange.leading", "name", name);
    }

    Text when(Instant instant) {
        var local = instant.atZone(zone);
        return Text.of("exchange.when", "day", local.toLocalDate(), "time", local.toLocalTime());
    }

    /** Why somebody cannot take a shift, in a sentence that names both. */
    Text clash(Person whose, Duty shift, Clash clash) {
        String key = switch (clash.why()) {
            case OVER -> "exchange.clash_over";
            case CLOSED -> "month.locked";
            case BEGUN -> "exchange.clash_begun";
            case INACTIVE -> "exchange.clash_inactive";
            case ALREADY_ON -> "exchange.clash_already_on";
            case ON_LEAVE -> "exchange.clash_on_leave";
            case DOUBLE_DUTY -> "exchange.clash_double";
            case CANNOT_LEAD -> "exchange.clash_cannot_lead";
            case NOT_ON -> "exchange.clash_not_on";
        };
        return Text.of(key, "name", whose.name(), "shift", full(shift), "month", YearMonth.from(shift.day()),
                "other", clash.other().map(this::full).orElse(Text.none()));
    }

    Text objection(Deal.Objection o) {
        return clash(o.whose(), o.shift(), o.clash());
    }

    private static Text spaced(Text... parts) {
        return new Text.Joined(" ", List.of(parts));
    }
}
