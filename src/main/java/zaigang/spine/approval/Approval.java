package zaigang.spine.approval;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.approval.Deciders.Authority;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.chat.Waiting;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/**
 * The course of requests of one kind: put before those who decide, asked after once where nobody does, decided once, and shown as it
 * stands in every message that shows it.
 */
public final class Approval<R extends Request> {
    /** A step of a request, by which it is asked after. */
    private record Step(long request, String step) {
        static Step parse(String subject) {
            int slash = subject.indexOf('/');
            return slash < 0 ? new Step(Long.parseLong(subject), "")
                    : new Step(Long.parseLong(subject.substring(0, slash)), subject.substring(slash + 1));
        }

        @Override
        public String toString() {
            return step.isEmpty() ? String.valueOf(request) : request + "/" + step;
        }
    }

    private final Kit kit;
    private final ApprovalPolicy<R> policy;
    private final ApprovalKind kind;
    private final AlarmType<Step> hangs;
    private final ApprovalMessages messages;

    public Approval(Kit kit, ApprovalPolicy<R> policy) {
        this.kit = kit;
        this.policy = policy;
        this.kind = policy.kind();
        this.messages = new ApprovalMessages(kit, kind);
        this.hangs = AlarmType.of(kind.key() + "-hangs", Step::toString, Step::parse);
    }

    private People people() {
        return kit.people();
    }

    /** For a kind that is asked after. */
    public AlarmKind alarm() {
        return hangs.rings(Late.stillUseful(), (tx, step, due) -> hangs(tx, step));
    }

    /**
     * Puts a request before those who can decide now, by day.
     *
     * @return those who are asked; where that is nobody, the look after it puts it before whoever is there then
     */
    public List<Person> put(Tx tx, R request, Person asker) {
        List<Person> there = policy.deciders(tx, request, asker);
        Text text = policy.asks(tx, request, asker);
        there.forEach(p -> {
            messages.noteAsked(tx, request, p.id());
            post(tx, request, p, text, kind.asking(request.id(), request.step(), p.id()));
        });
        policy.patience(tx, there).ifPresent(at -> hangs.put(tx, step(request), at));
        return there;
    }

    private Step step(R request) {
        return new Step(request.id(), request.step());
    }

    private void post(Tx tx, R request, Person to, Text text, String key) {
        Letter letter = Letter.of(Lane.ALERT, text, policy.buttons(request)).as(Purpose.REQUEST).once(key)
                .from(TheirSettings.read(tx, people(), kit.settings()).afterQuietHours(to));
        kit.outbox().post(tx, to.id(), policy.asking(tx, letter, request));
    }

    /** A step hangs: those who are there now are asked, once more or for the first time. */
    private Rung hangs(Tx tx, Step step) {
        Optional<R> open = policy.find(tx, step.request()).filter(r -> r.waits() && step(r).equals(step));
        Optional<Person> asker = open.flatMap(r -> people().find(tx, r.personId())).filter(Person::active);
        if (asker.isEmpty() || policy.useless(tx, open.get(), asker.get())) {
            return new Rung.Skipped("decided, or of no use any more");
        }
        R request = open.get();
        List<Asked> before = messages.asked(tx, request);
        List<Person> there = before.isEmpty() ? put(tx, request, asker.get()) : policy.deciders(tx, request, asker.get());
        if (!before.isEmpty()) {
            there.forEach(p -> again(tx, request, asker.get(), p, before.stream().anyMatch(a -> a.personId() == p.id())));
        }
        boolean done = !before.isEmpty() && !there.isEmpty();
        return done ? Rung.DONE : policy.patience(tx, there).<Rung>map(Rung.Again::new).orElse(Rung.DONE);
    }

    private void again(Tx tx, R request, Person asker, Person to, boolean askedBefore) {
        Text asks = policy.asks(tx, request, asker);
        post(tx, request, to, askedBefore ? Text.paragraphs(kind.phrase("hangs"), asks) : asks,
                kind.askingAgain(request.id(), request.step(), to.id()));
        messages.noteAskedAgain(tx, request, to.id());
    }

    /** Whose decision a request awaits that still waits. */
    public Awaited awaited(Tx tx, R request, Person asker) {
        List<Asked> asked = messages.asked(tx, request);
        Optional<Instant> again = asked.stream().flatMap(a -> a.againAt().stream()).max(Comparator.naturalOrder());
        List<Person> still = asked.stream().filter(a -> again.isEmpty() || a.againAt().isPresent())
                .flatMap(a -> people().find(tx, a.personId()).stream()).filter(Person::active)
                .filter(p -> policy.authority(tx, people().who(tx, p), request, asker)
                        .filter(a -> policy.mayDecide(request, a)).isPresent()).toList();
        return new Awaited(still.isEmpty() && !asked.isEmpty() ? policy.deciders(tx, request, asker) : still, again);
    }

    /**
     * What the asker reads who has just filed it; it goes on to show how the request stands.
     *
     * @param note said beside it for now
     */
    public Reply.Change filed(Tx tx, R request, Person asker, Text note) {
        RequestPage own = own(tx, request, asker);
        Text text = note.isNone() ? own.text() : Text.paragraphs(own.text(), note);
        return Reply.change(text, own.keyboard()).under(policy.ownKey(tx, request));
    }

    /** What the asker's own message says now. */
    public RequestPage own(Tx tx, R request, Person asker) {
        return policy.own(tx, request, asker, this);
    }

    /** It is decided, or gone: nobody is asked after any more, and every message that shows it says so. */
    public void over(Tx tx, R request, Person asker) {
        messages.asked(tx, request.id()).stream().map(Asked::step).distinct()
                .forEach(step -> hangs.cancel(tx, new Step(request.id(), step)));
        hangs.cancel(tx, step(request));
        messages.edit(tx, asker.id(), policy.ownKey(tx, request), own(tx, request, asker));
        showStanding(tx, request, asker);
    }

    /** All messages that show it to those who decide say how it stands. */
    public void showStanding(Tx tx, R request, Person asker) {
        messages.settle(tx, request.id(), policy.standing(tx, request, asker));
    }

    /** The request again, with its buttons where there is something left to decide. */
    public Reply show(Turn turn, long id) {
        return decide(turn, id, open -> Reply.change(policy.asks(turn.tx(), open.request(), open.asker()), policy.buttons(open.request()))
                .under(kind.seen(id) + turn.person().id() + ":" + turn.messageId()));
    }

    /** Those that this person can decide about at this moment. */
    public List<Waiting> waiting(Turn turn) {
        return policy.open(turn.tx()).stream().filter(Request::waits).flatMap(r -> people().find(turn.tx(), r.personId()).stream()
                .filter(Person::active).filter(asker -> mayNow(turn, r, asker)).map(asker -> waiting(turn, r, asker))).toList();
    }

    private boolean mayNow(Turn turn, R request, Person asker) {
        return policy.authority(turn.tx(), turn.who(), request, asker).filter(a -> policy.mayDecide(request, a)).isPresent()
                && policy.hindrance(turn.tx(), request, asker).isEmpty();
    }

    /** In a message of its own each time: its key counts those before it. */
    private Waiting waiting(Turn turn, R request, Person asker) {
        int before = kit.outbox().posted(turn.tx(), kind.seen(request.id())).size();
        return new Waiting(asker.id(), policy.days(request), Reply.change(policy.asks(turn.tx(), request, asker), policy.buttons(request))
                .under(kind.seen(request.id()) + turn.person().id() + ":typed" + before + "-" + turn.now().toEpochMilli()));
    }

    /** Goes on where this person may decide, and it is still to be decided; otherwise says why not, or how it stands. */
    public Reply decide(Turn turn, long id, Function<Case<R>, Reply> then) {
        Tx tx = turn.tx();
        Optional<R> found = policy.find(tx, id);
        Optional<Person> asker = found.flatMap(r -> people().find(tx, r.personId()));
        if (asker.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        R request = found.get();
        Optional<Authority> right = policy.authority(tx, turn.who(), request, asker.get());
        if (right.isEmpty()) {
            return Refusal.of("desk.not_yours");
        }
        if (!request.waits()) {
            return standing(tx, request, asker.get(), kind.phrase("decided_before"));
        }
        var open = new Case<>(request, asker.get(), new Decider(turn.person().id(), right.get().inPlaceOf()), right.get().level());
        return policy.giveUp(turn, open).map(why -> givenUp(tx, open, why)).orElseGet(() ->
                !policy.mayDecide(request, right.get()) ? standing(tx, request, asker.get(), kind.phrase("passed_on"))
                        : policy.hindrance(tx, request, asker.get()).<Reply>map(r -> r).orElseGet(() -> then.apply(open)));
    }

    private Reply givenUp(Tx tx, Case<R> open, Text why) {
        R now = policy.find(tx, open.request().id()).orElseThrow();
        over(tx, now, open.asker());
        return standing(tx, now, open.asker(), why);
    }

    /** How it stands, in the message that was tapped. */
    public Reply standing(Tx tx, R request, Person asker, Text notice) {
        return new Reply.Change(notice, policy.standing(tx, request, asker), Keyboard.NONE);
    }
}
