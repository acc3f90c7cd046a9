package zaigang.day.spotcheck;

import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Press;
import zaigang.spine.people.Scope;

/**
 * What has been said so far of a check that is being ordered. It travels in the buttons, so all of it is looked at again at every
 * step.
 *
 * @param when {@code now} or {@code later}; empty where it has not been said
 */
record Order(boolean night, Optional<Scope> scope, Optional<Integer> size, String when) {
    private static final int MOST = 500;

    static Order of(Press press) {
        Optional<Scope> scope = press.arg(1).matches("c|[tg]\\d{1,18}")
                ? Optional.of(Scope.parse(press.arg(1))) : Optional.empty();
        return new Order(press.arg(0).equals("n"), scope, press.number(2).flatMap(Order::size), press.arg(3));
    }

    /** How many people, where that can be meant. */
    static Optional<Integer> size(long number) {
        return Optional.of(number).filter(n -> n > 0 && n <= MOST).map(Long::intValue);
    }

    /** A button that says more. */
    Button button(Text label, Optional<Scope> itsScope, Optional<Integer> itsSize, String itsWhen) {
        return Button.of(label, SpotChecks.NAME, "order", night ? "n" : "d",
                itsScope.map(Scope::code).orElse(""), itsSize.map(String::valueOf).orElse(""), itsWhen);
    }
}
