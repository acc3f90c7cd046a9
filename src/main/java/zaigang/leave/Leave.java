package zaigang.leave;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import zaigang.audit.About;
import zaigang.audit.Audit;
import zaigang.audit.What;
import zaigang.chat.Button;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Keyboard;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.TapSpec;
import zaigang.chat.Turn;
import zaigang.ledger.Tx;
import zaigang.outbox.Lane;
import zaigang.outbox.Letter;
import zaigang.outbox.Outbox;
import zaigang.people.Act;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.people.TheirSettings;
import zaigang.settings.Settings;
import zaigang.text.Text;
import zaigang.workdays.Period;
import zaigang.workdays.SpokenDates;

/** Leave: asked for in one line or one tap, decided by the leader in one tap. */
public final class Leave implements Feature {
    private static final int LONGEST_REASON = 200;
    private static final int DAYS_AHEAD = 366;

    private final People people;
    private final Outbox outbox;
    private final SpokenDates dates;
    private final Settings settings;
    private final ZoneId zone;
    private final CheckIn checkIn;
    private final LeaveLedger ledger = new LeaveLedger();

    /** The button with which a cadre checks in after all, on a day for which there is no leave. */
    @FunctionalInterface
    public interface CheckIn {
        Keyboard button(LocalDate day);
    }

    public Leave(People people, Outbox outbox, SpokenDates dates, Settings settings, CheckIn checkIn) {
        this.people = people;
        this.outbox = outbox;
        this.dates = dates;
        this.settings = settings;
        this.zone = settings.zone();
        this.checkIn = checkIn;
    }

    @Override
    public String name() {
        return "leave";
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("leave", Act.OWN, this::command));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec("ask", Act.OWN, (turn, press) -> askByButton(turn, press)),
                new TapSpec("back", Act.OWN, (turn, press) -> withRequest(turn, press, r -> withdraw(turn, r))),
                new TapSpec("yes", Act.APPROVE,
                        (turn, press) -> withRequest(turn, press, r -> decide(turn, r, LeaveRequest.State.APPROVED))),
                new TapSpec("no", Act.APPROVE,
                        (turn, press) -> withRequest(turn, press, r -> decide(turn, r, LeaveRequest.State.REFUSED))));
    }

    private Reply command(Turn turn, String args) {
        LocalDate today = today(turn.tx());
        if (args.isEmpty()) {
            return Reply.say(Text.of("leave.when"), Keyboard.row(
                    Button.of("leave.button_today", name(), "ask", today),
                    Button.of("leave.button_tomorrow", name(), "ask", today.plusDays(1))));
        }
        return dates.hear(args, today)
                .<Reply>map(heard -> ask(turn, heard.period(), heard.rest()))
                .orElseGet(() -> Refusal.of("leave.which_day"));
    }

    private Reply askByButton(Turn turn, Press press) {
        return dates.date(press.arg(0), today(turn.tx()))
                .<Reply>map(day -> ask(turn, Period.of(day), ""))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    /** Files a request and puts it before those who decide; a refusal says why it could not be filed. */
    public Reply ask(Turn turn, Period period, String reason) {
        Tx tx = turn.tx();
        Person person = turn.person();
        Optional<Refusal> objection = objection(tx, person, period);
        if (objection.isPresent()) {
            return objection.get();
        }
        List<Person> deciders = people.superiors(tx, person);
        if (deciders.isEmpty()) {
            return Refusal.of("leave.nobody");
        }
        var theirs = TheirSettings.read(tx, people, settings);
        String kept = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        long id = ledger.ask(tx, person.id(), period, kept);
        deciders.forEach(d -> outbox.post(tx, d.id(), Letter.of(Lane.ALERT,
                Text.of("leave.asks", "name", person.name(), "days", days(period), "reason", reasonLine(kept)),
                decisionButtons(id)).once(key(id, d.id())).from(theirs.afterQuietHours(d))));
        return Reply.say(
                Text.of("leave.filed", "days", days(period),
                        "deciders", Text.names(deciders.stream().map(Person::name).toList())),
                Keyboard.row(Button.of("leave.button_withdraw", name(), "back", id)));
    }

    private Optional<Refusal> objection(Tx tx, Person person, Period period) {
        LocalDate today = today(tx);
        if (period.from().isBefore(today)) {
            return Optional.of(Refusal.of("leave.past"));
        }
        if (period.to().isAfter(today.plusDays(DAYS_AHEAD))) {
            return Optional.of(Refusal.of("leave.too_far"));
        }
        return ledger.standing(tx, person.id(), period).stream().findFirst().map(r -> Refusal.of(
                r.state() == LeaveRequest.State.APPROVED ? "leave.have_approved" : "leave.have_pending",
                "days", days(r.period())));
    }

    private Reply decide(Turn turn, LeaveRequest request, LeaveRequest.State state) {
        Tx tx = turn.tx();
        Person asker = people.find(tx, request.personId()).orElseThrow();
        if (!turn.who().may(Act.APPROVE, asker) || asker.id() == turn.person().id()) {
            return Refusal.of("desk.not_yours");
        }
        if (!ledger.decide(tx, request.id(), state, turn.person().id())) {
            return Reply.change(standing(tx, asker, request), Keyboard.NONE);
        }
        LeaveRequest decided = ledger.find(tx, request.id()).orElseThrow();
        Audit.record(turn, What.DECIDED_LEAVE, About.person(asker), Audit.detail(request.period(), state));
        tellOthers(turn, asker, decided);
        boolean approved = state == LeaveRequest.State.APPROVED;
        outbox.post(tx, asker.id(), Letter.of(Lane.ALERT, Text.of(approved ? "leave.approved" : "leave.refused",
                "days", days(request.period()), "by", turn.person().name(), "phone", turn.person().phone()),
                approved ? Keyboard.NONE : checkIn(tx, asker, request)));
        return Reply.change(standing(tx, asker, decided), Keyboard.NONE);
    }

    private Reply withdraw(Turn turn, LeaveRequest request) {
        if (request.personId() != turn.person().id()) {
            return Refusal.of("desk.not_yours");
        }
        if (!ledger.decide(turn.tx(), request.id(), LeaveRequest.State.WITHDRAWN, turn.person().id())) {
            return Reply.change(standing(turn.tx(), turn.person(), request), Keyboard.NONE);
        }
        LeaveRequest withdrawn = ledger.find(turn.tx(), request.id()).orElseThrow();
        tellOthers(turn, turn.person(), withdrawn);
        return Reply.change(standing(turn.tx(), turn.person(), withdrawn), checkIn(turn.tx(), turn.person(), withdrawn));
    }

    /** Only for today: on other days the cadre is asked anyway. */
    private Keyboard checkIn(Tx tx, Person asker, LeaveRequest request) {
        return asker.cadre() && request.period().contains(today(tx)) ? checkIn.button(today(tx)) : Keyboard.NONE;
    }

    /** Those who were asked too see how it stands, in the message that asked them. */
    private void tellOthers(Turn turn, Person asker, LeaveRequest request) {
        people.superiors(turn.tx(), asker).stream().filter(p -> p.id() != turn.person().id())
                .forEach(p -> people.address(turn.tx(), p.id()).ifPresent(to -> outbox.editPosted(
                        turn.tx(), to, key(request.id(), p.id()), standing(turn.tx(), asker, request), Keyboard.NONE)));
    }

    private Text standing(Tx tx, Person asker, LeaveRequest request) {
        String by = request.decidedBy().flatMap(id -> people.find(tx, id)).map(Person::name).orElse("");
        return Text.of("leave.standing_" + request.state().name().toLowerCase(Locale.ROOT),
                "name", asker.name(), "days", days(request.period()), "by", by);
    }

    private Keyboard decisionButtons(long id) {
        return Keyboard.row(
                Button.of("leave.button_yes", name(), "yes", id),
                Button.of("leave.button_no", name(), "no", id));
    }

    private Reply withRequest(Turn turn, Press press, Function<LeaveRequest, Reply> then) {
        return press.number(0).flatMap(id -> ledger.find(turn.tx(), id))
                .map(then).orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private static Text days(Period period) {
        return period.from().equals(period.to())
                ? Text.of("leave.day", "day", period.from())
                : Text.of("leave.days", "from", period.from(), "to", period.to());
    }

    private static Text reasonLine(String reason) {
        return reason.isEmpty() ? Text.NONE : Text.of("leave.reason", "reason", reason);
    }

    private static String key(long id, long personId) {
        return "leave:" + id + ":" + personId;
    }

    private LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), zone);
    }
}
