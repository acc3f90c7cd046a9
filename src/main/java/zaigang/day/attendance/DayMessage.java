package zaigang.day.attendance;

import zaigang.base.text.Text;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Address;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** The message with the day's question, as it was put to somebody: it goes on to show what is recorded. */
record DayMessage(People people, Outbox outbox, Prompt prompt) {
    /** Under which the question is posted, for each asking of a round. */
    static String key(Round round, int ask, long personId) {
        return prefix(round) + ask + ":" + personId;
    }

    static String prefix(Round round) {
        return "round:" + round.id() + ":";
    }

    /** It shows what is recorded; the buttons with which the person can do something about it go with the person's own answer. */
    void rewrite(Tx tx, Person person, DayFacts day) {
        Keyboard keyboard = day.answer().filter(Answer::byOneself).isPresent() ? prompt.ways(day) : Keyboard.NONE;
        people.address(tx, person.id())
                .ifPresent(to -> rewrite(tx, to, day, "", prompt.recorded(day), keyboard));
    }

    /**
     * The question that was put to somebody most lately now says this.
     *
     * @param tapped the key of the message that says it anyway, since its button was tapped; empty for none
     */
    void rewrite(Tx tx, Address to, DayFacts day, String tapped, Text text, Keyboard keyboard) {
        for (int ask = day.round().asks(); ask > 0; ask--) {
            String key = key(day.round(), ask, day.personId());
            if (key.equals(tapped) || outbox.editPosted(tx, to, key, text, keyboard)) {
                return;
            }
        }
    }
}
