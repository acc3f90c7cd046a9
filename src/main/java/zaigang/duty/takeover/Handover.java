package zaigang.duty.takeover;

import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Rosters;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Person;

/** What those on a shift hand over to the next one, in a line of their own. */
final class Handover {
    private static final int LONGEST = 500;

    private final Outbox outbox;
    private final Rosters rosters;
    private final TakeOverQuestions questions;
    private final TakeOverTexts texts;
    private final TakeOverLedger ledger = new TakeOverLedger();

    Handover(Outbox outbox, Rosters rosters, TakeOverQuestions questions, TakeOverTexts texts) {
        this.outbox = outbox;
        this.rosters = rosters;
        this.questions = questions;
        this.texts = texts;
    }

    Reply ask(Turn turn, Duty duty) {
        return objection(turn, duty).<Reply>map(r -> r).orElseGet(() -> TakeOverVerbs.NOTE_LINE.ask(
                Text.of("takeover.note_ask"), Keyboard.NONE, ShiftStart.of(duty)));
    }

    /** Whoever has taken over already gets it in a message; others find it in the question. */
    Reply write(Turn turn, Duty duty, String line) {
        Optional<Refusal> objection = objection(turn, duty);
        if (objection.isPresent()) {
            return objection.get();
        }
        Tx tx = turn.tx();
        String kept = line.substring(0, Math.min(LONGEST, line.length()));
        ledger.keepNote(tx, duty.shiftId(), turn.person().id(), kept);
        Succession.after(duty, around(tx, duty)).forEach(next -> pass(turn, duty, next, kept));
        return Reply.say(Text.of("takeover.note_kept", "line", kept), texts.write(duty));
    }

    private void pass(Turn turn, Duty from, Duty next, String line) {
        Tx tx = turn.tx();
        for (Turnout turnout : ledger.of(tx, next)) {
            Optional<Person> reader = next.everyone().stream().filter(p -> p.id() == turnout.personId())
                    .filter(p -> p.id() != turn.person().id()).findFirst();
            if (reader.isPresent() && turnout.confirmed()) {
                outbox.post(tx, turnout.personId(), Letter.of(Lane.ALERT,
                        texts.noteArrives(from, turn.person(), line, tx.now())).until(next.ends()));
            } else if (reader.isPresent() && turnout.open()) {
                questions.refresh(tx, next, turnout, reader.get());
            }
        }
    }

    private Optional<Refusal> objection(Turn turn, Duty duty) {
        boolean wasThere = duty.has(turn.person())
                || ledger.of(turn.tx(), duty, turn.person().id()).filter(Turnout::confirmed).isPresent();
        if (!wasThere) {
            return Optional.of(Refusal.of("takeover.not_on_shift"));
        }
        boolean early = turn.now().isBefore(duty.begins());
        boolean late = !turn.now().isBefore(Succession.writableUntil(duty, around(turn.tx(), duty)));
        return early || late ? Optional.of(Refusal.of("takeover.note_late")) : Optional.empty();
    }

    private List<Duty> around(Tx tx, Duty duty) {
        return rosters.around(tx, duty, Succession.DAYS);
    }
}
