package zaigang.duty.takeover;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Rosters;
import zaigang.duty.roster.RostersChanged;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Pulse;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Listener;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.Person;

/** Taking over at the beginning of a shift, in chat: one tap, by oneself or by whoever leads; and what is handed over. */
final class TakeOverDesk implements Feature {
    private final Rosters rosters;
    private final Counted counted;
    private final TakeOverQuestions questions;
    private final TakeOverAlerts alerts;
    private final Handover handover;
    private final Beginnings beginnings;
    private final TakeOverTexts texts;
    private final TakeOverLedger ledger = new TakeOverLedger();

    /** @param counted what taking over means for the day */
    TakeOverDesk(Rosters rosters, Counted counted, TakeOverQuestions questions, TakeOverTexts texts, TakeOverAlerts alerts,
            Handover handover, Beginnings beginnings) {
        this.rosters = rosters;
        this.counted = counted;
        this.questions = questions;
        this.texts = texts;
        this.alerts = alerts;
        this.handover = handover;
        this.beginnings = beginnings;
    }

    @Override
    public String name() {
        return TakeOverVerbs.FEATURE;
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                TakeOverVerbs.TAKE.on(Act.OWN, (turn, start) -> withDuty(turn, start, d -> take(turn, d))),
                TakeOverVerbs.HERE.on(Act.OWN, (turn, who) -> withDuty(turn, who.start(), d -> here(turn, d, who.person()))),
                TakeOverVerbs.NOTE.on(Act.OWN, (turn, start) -> withDuty(turn, start, d -> handover.ask(turn, d))));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(TakeOverVerbs.NOTE_LINE.on(Act.OWN,
                (turn, start, line) -> withDuty(turn, start, d -> handover.write(turn, d, line))));
    }

    @Override
    public List<AlarmKind> alarms() {
        return beginnings.alarms();
    }

    @Override
    public void start(Tx tx) {
        beginnings.planAhead(tx);
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(
                Listener.of(Pulse.Outage.class, beginnings::back),
                Listener.of(RostersChanged.class, beginnings::changed));
    }

    @Override
    public Optional<Keyboard> openQuestion(Turn turn) {
        return ledger.open(turn.tx()).stream().filter(t -> t.personId() == turn.person().id())
                .flatMap(t -> beginnings.running(turn.tx(), t).stream()).map(texts::take).reduce(Keyboard::and);
    }

    /** A tap long after the beginning still says that somebody is there; one after the end says nothing any more. */
    private Reply take(Turn turn, Duty duty) {
        if (!duty.has(turn.person())) {
            return Refusal.of("takeover.not_on_shift");
        }
        Optional<Refusal> objection = untimely(turn, duty);
        if (objection.isPresent()) {
            return objection.get();
        }
        return new Reply.Change(Text.of("takeover.noted"), confirm(turn, duty, turn.person()), texts.write(duty));
    }

    /** Whoever leads the shift, or looks after the person, knows that somebody is there. */
    private Reply here(Turn turn, Duty duty, long personId) {
        Optional<Person> subject = TakeOverQuestions.crew(duty).stream().filter(p -> p.id() == personId).findFirst();
        if (subject.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        if (!TakeOverAlerts.mayConfirm(turn.who(), duty, subject.get())) {
            return Refusal.of("desk.not_yours");
        }
        Optional<Refusal> objection = untimely(turn, duty);
        if (objection.isPresent()) {
            return objection.get();
        }
        confirm(turn, duty, subject.get());
        return new Reply.Note(Text.of("takeover.noted"));
    }

    private static Optional<Refusal> untimely(Turn turn, Duty duty) {
        return duty.runsAt(turn.now()) ? Optional.empty() : Optional.of(Refusal.of("takeover.not_now"));
    }

    /** What is recorded the first time stays; the questions and the alerts show it. */
    private Text confirm(Turn turn, Duty duty, Person subject) {
        Tx tx = turn.tx();
        boolean first = ledger.confirm(tx, duty, subject.id(), turn.person().id());
        if (first) {
            tx.announce(new ShiftTakenOver(subject, duty.day(), turn.person().id()));
        }
        Turnout turnout = ledger.of(tx, duty, subject.id()).orElseThrow();
        Text taken = questions.taken(tx, duty, turnout, first ? counted.counted(tx, subject) : Text.none());
        if (first) {
            questions.rewrite(tx, turnout, taken, texts.write(duty));
            alerts.update(tx, duty, subject, turnout.stage());
        }
        return taken;
    }

    /** The shift that a button or a question is about, as it is now; a moved one has new buttons. */
    private Reply withDuty(Turn turn, ShiftStart start, Function<Duty, Reply> then) {
        return rosters.find(turn.tx(), start.shiftId()).filter(start::is).map(then)
                .orElseGet(() -> Refusal.of("takeover.not_on_shift"));
    }
}
