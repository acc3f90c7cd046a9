package zaigang.month.myrecord;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.StateText;
import zaigang.day.attendance.Tally;
import zaigang.day.attendance.TallyText;
import zaigang.duty.roster.DutyTexts;
import zaigang.spine.people.Person;

/** A month in words: the figures, what is not as usual by date, leave, duties. The rest is in the calendar below. */
record MonthText(Person person, ZoneId zone) {
    /** So many of each are shown, the latest ones: a message holds 4096 characters. */
    private static final int DAYS = 10;
    private static final int LEAVE = 3;
    private static final int DUTIES = 6;

    /** @param said how the month stands with objections */
    Text of(OwnRecord own, Text said, Text legend) {
        return Text.paragraphs(
                Text.of("record.head", "name", person.name(), "month", YearMonth.from(own.period().from()),
                        "status", status(own)),
                own.empty() ? Text.of("record.nothing") : Text.none(),
                own.days().isEmpty() ? Text.none() : TallyText.of(Tally.of(own.days().values())),
                part("record.odd", own.odd(), DAYS, d -> odd(own, d)),
                part("record.leave", own.leave(), LEAVE, OwnRecord.OfLeave::line),
                part("record.duties", own.duties(), DUTIES, this::duty),
                said, legend);
    }

    /** Where nothing is recorded there is nothing to be final or not. */
    private static Text status(OwnRecord own) {
        return own.closed() ? Text.of("record.closed") : own.days().isEmpty() ? Text.none() : Text.of("record.draft");
    }

    private Text odd(OwnRecord own, PersonDay day) {
        return Text.of("record.odd_line", "date", day.day(), "state", StateText.withTime(day.state(), zone),
                "explained", own.explained().getOrDefault(day.day(), Text.none()));
    }

    private Text duty(OwnRecord.OfDuty duty) {
        return Text.of("record.duty_line", "date", duty.duty().day(), "title", title(duty, person, zone));
    }

    /** The hours of a shift, whether one leads it, and how one took it over. */
    static Text title(OwnRecord.OfDuty duty, Person person, ZoneId zone) {
        return DutyTexts.spaced(new DutyTexts(zone).title(duty.duty()),
                duty.duty().ledBy(person) ? Text.of("roster.you_lead") : Text.none(), duty.taken());
    }

    private static <T> Text part(String key, List<T> all, int most, Function<T, Text> line) {
        if (all.isEmpty()) {
            return Text.none();
        }
        var lines = new ArrayList<Text>();
        if (all.size() > most) {
            lines.add(Text.of("record.earlier", "count", all.size() - most));
        }
        all.subList(Math.max(0, all.size() - most), all.size()).forEach(one -> lines.add(line.apply(one)));
        return Text.of(key, "lines", Text.lines(lines));
    }
}
