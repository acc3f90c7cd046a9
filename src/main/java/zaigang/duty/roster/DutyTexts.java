package zaigang.duty.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.spine.people.Person;

/** How a shift is put into words: its time, its people, and what somebody on it is told. */
public record DutyTexts(ZoneId zone) {
    /** From when to when, such as 08:00–08:00 on the next day. */
    public Text time(Duty duty) {
        return time(duty.begins(), duty.ends());
    }

    Text time(Instant begins, Instant ends) {
        ZonedDateTime from = begins.atZone(zone);
        ZonedDateTime to = ends.atZone(zone);
        long days = to.toLocalDate().toEpochDay() - from.toLocalDate().toEpochDay();
        String key = days == 0 ? "roster.time" : days == 1 ? "roster.time_overnight" : "roster.time_days";
        return Text.of(key, "from", from.toLocalTime(), "to", to.toLocalTime(), "day", to.toLocalDate());
    }

    /** Shift and time. */
    public Text title(Duty duty) {
        return spaced(Text.verbatim(duty.shiftName()), time(duty));
    }

    /** A shift in a line: its day, its roster, its name and its times. */
    public Text when(Duty duty) {
        return spaced(Text.of("change.day", "day", duty.day()), Text.verbatim(duty.roster()), title(duty));
    }

    /** The day as people say it: today, tomorrow, or the date. */
    public Text day(LocalDate day, Instant now) {
        long ahead = day.toEpochDay() - now.atZone(zone).toLocalDate().toEpochDay();
        String key = ahead == 0 ? "roster.today" : ahead == 1 ? "roster.tomorrow" : "roster.day";
        return Text.of(key, "day", day);
    }

    /** All who are on the shift with their phone numbers, one on a line; marks stand behind those on duty. */
    Text crew(HeldShift held, Map<Long, Text> marks) {
        Duty duty = held.there();
        var lines = new ArrayList<Text>();
        duty.leaders().forEach(p -> lines.add(Text.of("roster.leader_line", "who", who(p, held))));
        duty.outsideLeaders().forEach(name -> lines.add(Text.of("roster.leader_line", "who", name)));
        if (held.leaderless()) {
            lines.add(Text.of("roster.leader_line", "who", Text.of("roster.vacant")));
        }
        duty.onDuty().forEach(p -> lines.add(
                spaced(Text.of("roster.on_duty_line", "who", who(p, held)), marks.getOrDefault(p.id(), Text.none()))));
        if (held.missing() > 0) {
            lines.add(Text.of("roster.on_duty_line", "who", vacant(held)));
        } else if (duty.onDuty().isEmpty()) {
            lines.add(Text.of("roster.nobody_line"));
        }
        return withNote(duty, lines);
    }

    /** All who are on the shift by name only, leaders first. */
    Text names(HeldShift held) {
        return Text.list(everybody(held, p -> spaced(Text.verbatim(p.name()), held.partly().getOrDefault(p.id(), Text.none()))));
    }

    /** A shift of a day: its title, and below it all who are on it with their phone numbers, one on a line. */
    Text ofDay(HeldShift held, Text roster) {
        return Text.of("roster.block", "title", spaced(roster, title(held.there())), "crew", people(held));
    }

    /** A shift that runs: until when, and below that all who are on it with their phone numbers, one on a line. */
    Text running(HeldShift held, Text roster, Instant now) {
        return Text.of("roster.block", "title", spaced(roster, Text.verbatim(held.there().shiftName()),
                Text.of("roster.now_until", "until", until(held.there(), now))), "crew", people(held));
    }

    private Text until(Duty duty, Instant now) {
        ZonedDateTime to = duty.ends().atZone(zone);
        long days = to.toLocalDate().toEpochDay() - now.atZone(zone).toLocalDate().toEpochDay();
        String key = days == 0 ? "roster.until_today" : days == 1 ? "roster.until_tomorrow" : "roster.until_day";
        return Text.of(key, "to", to.toLocalTime(), "day", to.toLocalDate());
    }

    private static Text people(HeldShift held) {
        return Text.lines(everybody(held, p -> who(p, held)));
    }

    /** Leaders first; last what is vacant, or that nobody was named. */
    private static List<Text> everybody(HeldShift held, Function<Person, Text> written) {
        Duty duty = held.there();
        var all = new ArrayList<Text>();
        Stream.concat(duty.leaders().stream().map(written), duty.outsideLeaders().stream().map(Text::verbatim))
                .forEach(w -> all.add(Text.of("roster.name_leading", "name", w)));
        if (held.leaderless()) {
            all.add(Text.of("roster.name_leading", "name", Text.of("roster.vacant")));
        }
        duty.onDuty().stream().map(written).forEach(all::add);
        if (held.missing() > 0) {
            all.add(vacant(held));
        } else if (duty.onDuty().isEmpty()) {
            all.add(Text.of("roster.nobody"));
        }
        return all;
    }

    private static Text vacant(HeldShift held) {
        return held.missing() == 1 && held.there().onDuty().isEmpty() ? Text.of("roster.vacant")
                : Text.of("roster.vacant_count", "count", held.missing());
    }

    private static Text who(Person person, HeldShift held) {
        return spaced(who(person), held.partly().getOrDefault(person.id(), Text.none()));
    }

    /** Who else is on the shift, and who leads, as one of them sees it. */
    public Text company(Duty duty, Person person) {
        boolean leading = duty.ledBy(person);
        var lines = leading ? new ArrayList<Text>() : new ArrayList<>(leaders(duty));
        duty.onDuty().stream().filter(p -> p.id() != person.id())
                .forEach(p -> lines.add(Text.of(leading ? "roster.on_duty_line" : "roster.mate_line", "who", who(p))));
        return withNote(duty, lines);
    }

    /** What somebody on the shift is told before it, or a little after its beginning. */
    Text reminder(Duty duty, Person person, Instant now) {
        boolean begun = !now.isBefore(duty.begins());
        String key = (begun ? "roster.begun" : "roster.reminder") + (duty.ledBy(person) ? "_leading" : "");
        Text when = spaced(day(duty.begins().atZone(zone).toLocalDate(), now), title(duty));
        return Text.lines(Text.of(key, "when", when), company(duty, person));
    }

    /** One sentence for the day of the duty itself. */
    Text line(Duty duty, Person person) {
        boolean leading = duty.ledBy(person);
        List<Text> leaders = leading ? List.of() : leaderNames(duty).toList();
        List<Text> mates = names(duty.onDuty().stream().filter(p -> p.id() != person.id()).toList()).toList();
        return Text.of(leading ? "roster.line_leading" : "roster.line", "title", title(duty),
                "led", part("roster.line_led", leaders),
                "mates", part(leading ? "roster.line_crew" : "roster.line_mates", mates));
    }

    private static Text part(String key, List<Text> names) {
        return names.isEmpty() ? Text.none() : Text.of(key, "names", Text.list(names));
    }

    /** Those who lead with their phone numbers, one on a line. */
    public static List<Text> leaders(Duty duty) {
        return Stream.concat(duty.leaders().stream().map(DutyTexts::who), duty.outsideLeaders().stream().map(Text::verbatim))
                .map(w -> Text.of("roster.leader_line", "who", w)).toList();
    }

    private static Stream<Text> leaderNames(Duty duty) {
        return Stream.concat(names(duty.leaders()), duty.outsideLeaders().stream().map(Text::verbatim));
    }

    private static Stream<Text> names(List<Person> people) {
        return people.stream().map(p -> Text.verbatim(p.name()));
    }

    /** The name, with the phone number where there is one. */
    public static Text who(Person person) {
        return person.phone().isEmpty()
                ? Text.verbatim(person.name())
                : Text.of("roster.who", "name", person.name(), "phone", person.phone());
    }

    private static Text withNote(Duty duty, List<Text> lines) {
        if (!duty.note().isBlank()) {
            lines.add(Text.of("roster.note_line", "note", duty.note()));
        }
        return Text.lines(lines);
    }

    public static Text spaced(Text... parts) {
        return new Text.Joined(" ", List.of(parts));
    }
}
