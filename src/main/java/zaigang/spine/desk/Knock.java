package zaigang.spine.desk;

import java.util.Optional;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Verb;

/**
 * An invitation that an account holds out, and what it says of it.
 *
 * @param code as it was sent; never empty
 */
record Knock(String code, Says says) {
    private static final String START = "/start ";

    enum Says {
        /** The link was opened, or the code typed. */
        HERE,
        /** The invitation is for me. */
        MINE,
        /** It is for somebody else. */
        NOT_MINE
    }

    /** Empty where nobody holds out anything. */
    static Optional<Knock> of(Incoming incoming) {
        Optional<Knock> knock = switch (incoming.content()) {
            case Incoming.Words w when w.text().startsWith(START) ->
                Optional.of(new Knock(w.text().substring(START.length()).strip(), Says.HERE));
            case Incoming.Tap t -> Press.parse(t.data()).flatMap(Knock::of);
            default -> Optional.empty();
        };
        return knock.filter(k -> !k.code().isEmpty());
    }

    private static Optional<Knock> of(Press press) {
        return said(DeskVerbs.MINE, press, Says.MINE).or(() -> said(DeskVerbs.NOT_MINE, press, Says.NOT_MINE));
    }

    private static Optional<Knock> said(Verb<String> verb, Press press, Says says) {
        return press.feature().equals(verb.feature()) && press.verb().equals(verb.name())
                ? verb.args().read().apply(press.args()).map(code -> new Knock(code, says)) : Optional.empty();
    }
}
