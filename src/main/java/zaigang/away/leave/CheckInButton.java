package zaigang.away.leave;

import java.time.LocalDate;
import zaigang.spine.chat.Keyboard;

/** The button with which a cadre checks in after all, on a day for which there is no leave: attendance, which stands above, has it. */
@FunctionalInterface
public interface CheckInButton {
    Keyboard on(LocalDate day);
}
