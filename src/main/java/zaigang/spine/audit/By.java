package zaigang.spine.audit;

import java.util.Optional;
import zaigang.spine.chat.Turn;
import zaigang.spine.people.Role;

/**
 * Who did it, and how.
 *
 * @param person empty for the bot itself and for the command line
 * @param role the highest one held at that moment
 * @param through the command or button: {@code /check}, {@code tap leave.yes}, {@code cli import}, {@code bot retention}
 */
public record By(Optional<Long> person, Optional<Role> role, String through) {
    public static By of(Turn turn) {
        return new By(Optional.of(turn.person().id()), Optional.of(turn.who().grants().getFirst().role()), turn.through());
    }

    /** Somebody at the machine's terminal, whose name nobody knows. */
    public static By cli(String command) {
        return new By(Optional.empty(), Optional.empty(), "cli " + command);
    }

    public static By bot(String alarm) {
        return new By(Optional.empty(), Optional.empty(), "bot " + alarm);
    }
}
