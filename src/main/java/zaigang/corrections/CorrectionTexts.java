package zaigang.corrections;

import zaigang.attendance.Answer;
import zaigang.chat.Button;
import zaigang.chat.Keyboard;
import zaigang.ledger.Tx;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.text.Text;

/** Requests for correction in words. */
record CorrectionTexts(People people) {
    static Text wish(Answer.Kind kind) {
        return Text.of(kind == Answer.Kind.OUT ? "attendance.state_out" : "attendance.state_on_post");
    }

    /** How it stands, for the person: in a line. */
    Text line(Tx tx, Correction c) {
        return switch (c.state()) {
            case OPEN -> Text.of("correction.line_open", "date", c.day(), "wish", wish(c.kind()));
            case ACCEPTED -> Text.of("correction.line_accepted", "date", c.day(), "wish", wish(c.kind()), "by", decider(tx, c));
            case REFUSED -> Text.of("correction.line_refused", "date", c.day(), "by", decider(tx, c), "ruling", ruling(c));
        };
    }

    /** How it stands, for those who were asked. */
    Text standing(Tx tx, Correction c, Person asker) {
        return switch (c.state()) {
            case OPEN -> Text.of("correction.line_open", "date", c.day(), "wish", wish(c.kind()));
            case ACCEPTED -> Text.of("correction.standing_accepted", "name", asker.name(), "date", c.day(),
                    "wish", wish(c.kind()), "by", decider(tx, c));
            case REFUSED -> Text.of("correction.standing_refused", "name", asker.name(), "date", c.day(),
                    "by", decider(tx, c), "ruling", ruling(c));
        };
    }

    static Text ruling(Correction c) {
        return c.ruling().isEmpty() ? Text.NONE : Text.of("correction.ruling", "reason", c.ruling());
    }

    static Keyboard verdicts(Correction c) {
        return Keyboard.row(
                Button.of("correction.button_yes", Corrections.NAME, "yes", c.id()),
                Button.of("correction.button_no", Corrections.NAME, "no", c.id()));
    }

    private String decider(Tx tx, Correction c) {
        return c.decidedBy().flatMap(id -> people.find(tx, id)).map(Person::name).orElse("");
    }
}
