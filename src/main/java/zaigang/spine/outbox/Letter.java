package zaigang.spine.outbox;

import java.time.Instant;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.chat.Keyboard;

/**
 * A message to a person, before it is rendered in that person's language.
 *
 * @param once a key under which it is sent at most once, however often it is posted; empty for no such guard
 * @param deadline after which it is useless and dropped; empty for the lane's own patience
 * @param notBefore for a message that waits, such as for the end of quiet hours
 * @param purpose what it wants of its reader; whatever the bot sends by itself and that asks or reminds says so
 */
public record Letter(
        Lane lane, Text text, Keyboard keyboard, Optional<String> once, Optional<Instant> deadline, Optional<Instant> notBefore,
        Purpose purpose) {

    public static Letter of(Lane lane, Text text, Keyboard keyboard) {
        return new Letter(lane, text, keyboard, Optional.empty(), Optional.empty(), Optional.empty(), Purpose.NONE);
    }

    public static Letter of(Lane lane, Text text) {
        return of(lane, text, Keyboard.NONE);
    }

    public Letter as(Purpose wanted) {
        return new Letter(lane, text, keyboard, once, deadline, notBefore, wanted);
    }

    public Letter once(String key) {
        return new Letter(lane, text, keyboard, Optional.of(key), deadline, notBefore, purpose);
    }

    public Letter until(Instant last) {
        return new Letter(lane, text, keyboard, once, Optional.of(last), notBefore, purpose);
    }

    public Letter from(Instant first) {
        return new Letter(lane, text, keyboard, once, deadline, Optional.of(first), purpose);
    }
}
