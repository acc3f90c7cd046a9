package zaigang.day.spotcheck;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.base.text.Text;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.Outcome;
import zaigang.day.attendance.StateText;
import zaigang.day.followup.CheckFinding;
import zaigang.day.spotcheck.SpotVerbs.DrawnPerson;
import zaigang.day.spotcheck.SpotVerbs.FoundInCheck;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** What a spot check says: to those who ordered it, to those who call the silent ones, to those who were asked. */
record SpotResults(People people, ZoneId zone, Attendance attendance) {
    private static final SpotLedger LEDGER = new SpotLedger();
    private static final LocationLedger LOCATIONS = new LocationLedger();

    record Page(Text text, Keyboard keyboard) {}

    Reply reply(Turn turn, SpotCheck check) {
        Page page = page(turn.tx(), check);
        return Reply.change(page.text(), page.keyboard());
    }

    /** How it went, with every figure's denominator. Nothing of the draw is said before it. */
    Page page(Tx tx, SpotCheck check) {
        Text scope = SpotPlaces.name(people, tx, check.where());
        if (!check.drawn()) {
            return new Page(Text.of("spot.waiting_" + check.state().name().toLowerCase(Locale.ROOT), "number", check.id(),
                    "scope", scope, "count", check.size(), "day", check.day()),
                    check.state() == SpotCheck.State.ORDERED ? beforeTheDraw(check) : Keyboard.NONE);
        }
        List<SpotEntry> entries = LEDGER.entries(tx, check.id());
        Map<Long, Located> located = LOCATIONS.of(tx, check.id()).stream()
                .collect(Collectors.toMap(Located::personId, Function.identity()));
        CheckTally tally = CheckTally.of(entries, Duration.ofMinutes(check.withinMin()));
        Text text = Text.paragraphs(
                Text.of("spot.result", "number", check.id(), "scope", scope, "day", check.day(),
                        "time", time(check.drawnAt().orElseThrow()), "tally", CheckTallyText.of(tally)),
                Text.lines(entries.stream()
                        .map(e -> line(tx, e, check, Optional.ofNullable(located.get(e.personId())))).toList()),
                leftOut(LEDGER.candidates(tx, check.id())));
        return new Page(text, Keyboard.row(SpotVerbs.SHOW.button("spot.button_refresh", check.id()),
                SpotVerbs.VERIFY.button("spot.button_verify", check.id())));
    }

    /** What can be done about a check whose moment has not come. */
    static Keyboard beforeTheDraw(SpotCheck check) {
        return Keyboard.row(SpotVerbs.DROP.button("spot.button_drop", check.id()),
                SpotVerbs.VERIFY.button("spot.button_verify", check.id()));
    }

    private Text line(Tx tx, SpotEntry entry, SpotCheck check, Optional<Located> located) {
        Text name = Text.verbatim(people.find(tx, entry.personId()).map(Person::name).orElse(""));
        Text state = entry.finding().isPresent() ? state(entry, check) : withOuting(tx, entry, state(entry, check));
        return located.map(l -> Text.of("spot.line_located", "name", name, "state", state, "where", where(l)))
                .orElseGet(() -> Text.of("spot.line", "name", name, "state", state));
    }

    /** Who says nothing may have said before that they are out. */
    private Text withOuting(Tx tx, SpotEntry entry, Text text) {
        return StateText.beside(text, attendance.whereabouts(tx, entry.personId()));
    }

    /** A fact, and no more: outside is not absent, and no location says nothing. */
    static Text where(Located located) {
        return located.inside().<Text>map(in -> new Text.Located(Text.of(in ? "spot.where_inside" : "spot.where_outside")))
                .orElseGet(() -> Text.of("spot.where_none"));
    }

    private Text state(SpotEntry entry, SpotCheck check) {
        if (entry.finding().isEmpty()) {
            boolean open = check.state() == SpotCheck.State.OPEN;
            return Text.of(open ? "spot.still_open" : entry.delivered() ? "spot.unconfirmed" : "spot.not_delivered");
        }
        Duration within = Duration.ofMinutes(check.withinMin());
        Text how = entry.response().map(r -> r.compareTo(within) > 0
                ? Text.of("spot.after_late", "minutes", minutes(r), "late", minutes(r.minus(within)))
                : Text.of("spot.after", "minutes", minutes(r))).orElseGet(() -> Text.of("spot.checked"));
        return Text.of("spot.state", "finding", entry.finding().get().word(), "how", how);
    }

    /** Begun minutes count; an answer in the same second took one. */
    static long minutes(Duration duration) {
        return Math.max(1, duration.plusMinutes(1).minusMillis(1).toMinutes());
    }

    /** How many could not be drawn, for each reason. */
    static Text leftOut(List<SpotCandidate> candidates) {
        Map<SpotCandidate.LeftOut, Long> reasons = candidates.stream().flatMap(c -> c.leftOut().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return reasons.isEmpty() ? Text.none() : Text.of("spot.left_out", "reasons", Text.list(reasons.entrySet().stream()
                .map(e -> Text.of("spot.left_out_" + e.getKey().name().toLowerCase(Locale.ROOT), "count", e.getValue()))
                .toList()));
    }

    /** Recomputes commitment and draw from what is stored, and says what came out; before the draw it shows the commitment. */
    Reply verify(Turn turn, SpotCheck check) {
        if (!check.drawn()) {
            return Reply.say(Text.of("spot.verify_later", "number", check.id(), "commitment", check.commitment()));
        }
        List<SpotCandidate> candidates = LEDGER.candidates(turn.tx(), check.id());
        List<Long> stored = LEDGER.entries(turn.tx(), check.id()).stream().map(SpotEntry::personId).toList();
        boolean commitment = check.lot().commitment().equals(check.commitment());
        boolean sample = Sampling.draw(check.lot(), candidates, check.size()).equals(stored);
        long eligible = candidates.stream().filter(SpotCandidate::eligible).count();
        return Reply.say(Text.of(commitment && sample ? "spot.verified" : "spot.not_verified", "number", check.id(),
                "commitment", check.commitment(), "seed", check.seed(), "eligible", eligible, "drawn", stored.size(),
                "numbers", String.join(", ", stored.stream().map(String::valueOf).toList())));
    }

    Text callList(Tx tx, SpotCheck check, List<SpotEntry> open) {
        return open.isEmpty()
                ? Text.of("spot.call_done", "number", check.id(), "day", check.day())
                : Text.of("spot.call", "number", check.id(), "day", check.day(), "people", Text.lines(open.stream()
                        .flatMap(e -> people.find(tx, e.personId()).stream().map(p -> Text.of("spot.call_line", "name", p.name(),
                                "phone", p.phone(), "cause", withOuting(tx, e,
                                        Text.of(e.delivered() ? "spot.unconfirmed" : "spot.not_delivered")))))
                        .toList()));
    }

    Keyboard callButtons(Tx tx, SpotCheck check, List<SpotEntry> open) {
        return Keyboard.grid(3, open.stream().flatMap(e -> people.find(tx, e.personId()).stream())
                .map(p -> SpotVerbs.WHO.button(Text.verbatim(p.name()), new DrawnPerson(check.id(), p.id()))).toList());
    }

    /** The silent ones in the reader's care. */
    Reply silent(Turn turn, SpotCheck check) {
        List<SpotEntry> theirs = LEDGER.entries(turn.tx(), check.id()).stream()
                .filter(e -> people.find(turn.tx(), e.personId()).filter(p -> turn.who().may(Act.CHECK, p)).isPresent()).toList();
        if (theirs.isEmpty() && !turn.who().may(Act.CHECK, check.where())) {
            return Refusal.of("desk.not_yours");
        }
        List<SpotEntry> open = theirs.stream().filter(e -> e.finding().isEmpty()).toList();
        return Reply.change(callList(turn.tx(), check, open), callButtons(turn.tx(), check, open));
    }

    Reply person(Turn turn, SpotCheck check, long personId) {
        Optional<SpotEntry> entry = LEDGER.entry(turn.tx(), check.id(), personId);
        Optional<Person> person = entry.flatMap(e -> people.find(turn.tx(), e.personId()));
        if (person.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        if (!turn.who().may(Act.CHECK, person.get())) {
            return Refusal.of("desk.not_yours");
        }
        return Reply.change(Text.of("spot.person", "name", person.get().name(), "phone", person.get().phone(),
                "state", state(entry.get(), check)), new Keyboard(List.of(
                List.of(found("spot.button_on_post", check, person.get(), CheckFinding.ON_POST),
                        found("spot.button_out", check, person.get(), CheckFinding.OUT),
                        found("spot.button_absent", check, person.get(), CheckFinding.ABSENT)),
                List.of(SpotVerbs.OPEN.button("attendance.button_back", check.id())))));
    }

    private static Button found(String key, SpotCheck check, Person person, CheckFinding finding) {
        return SpotVerbs.FOUND.button(key, new FoundInCheck(check.id(), person.id(), finding, false));
    }

    /** Whether a finding is to stand over what the person said. */
    static Text sure(Person person, Text whose, Text state, CheckFinding finding) {
        return Text.of("spot.sure", "name", person.name(), "whose", whose, "state", state, "finding", finding.word());
    }

    Reply sureOfAnswer(SpotCheck check, SpotEntry entry, Person person, CheckFinding finding) {
        return sure(check, person, finding, sure(person, Text.of("attendance.own_answer"), state(entry, check), finding));
    }

    Reply sureOfDay(SpotCheck check, Person person, CheckFinding finding, Outcome outcome) {
        Text state = StateText.withTime(outcome.was().orElseThrow(), zone);
        return sure(check, person, finding, sure(person, outcome.whose(), state, finding));
    }

    private static Reply sure(SpotCheck check, Person person, CheckFinding finding, Text text) {
        return Reply.change(text, new Keyboard(List.of(
                List.of(SpotVerbs.FOUND.button(Text.of("spot.button_sure", "finding", finding.word()),
                        new FoundInCheck(check.id(), person.id(), finding, true))),
                List.of(SpotVerbs.OPEN.button("attendance.button_keep", check.id())))));
    }

    /** What is recorded, for the person it is about. */
    Text recorded(Tx tx, SpotCheck check, SpotEntry entry) {
        if (entry.finding().isEmpty()) {
            return Text.of("spot.over", "number", check.id());
        }
        Text by = entry.byOneself() ? Text.none() : Text.of("spot.by", "name",
                entry.byPerson().flatMap(p -> people.find(tx, p)).map(Person::name).orElse(""));
        return Text.of("spot.recorded", "time", time(entry.foundAt().orElseThrow()), "state", state(entry, check), "by", by);
    }

    LocalTime time(Instant instant) {
        return LocalTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES);
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
