package zaigang.spine.chat;

import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.people.Act;

/**
 * A question that the next typed line answers, declared once: it is asked from here, and what is done with the line is bound to it.
 *
 * @param feature the name of the feature that asks
 * @param args what the question carries until it is answered
 */
public record Line<A>(String feature, String name, Args<A> args) {
    /** Takes the line that was typed, trimmed and never empty, with what the question carried. */
    @FunctionalInterface
    public interface Handler<A> {
        Reply handle(Turn turn, A asked, String line);
    }

    /** A question that carries one value. */
    public static <A> Line<A> of(String feature, String name, Arg<A> arg) {
        return new Line<>(feature, name, Args.of(arg));
    }

    public static <A> Line<A> of(String feature, String name, Args<A> args) {
        return new Line<>(feature, name, args);
    }

    /** With a button of the desk that ends it. */
    public Reply.Ask ask(Text text, Keyboard keyboard, A value) {
        return new Reply.Ask(text, keyboard, Optional.empty(), press(value));
    }

    /** @param back a button of the same feature that leads back to where the question came from */
    public Reply.Ask ask(Text text, Keyboard keyboard, Button back, A value) {
        return new Reply.Ask(text, keyboard, Optional.of(back), press(value));
    }

    private Press press(A value) {
        return new Press(feature, name, args.write().apply(value));
    }

    /** What this question carried, where it is the one that waits. */
    public Optional<A> in(Press awaited) {
        return awaited.feature().equals(feature) && awaited.verb().equals(name)
                ? args.read().apply(awaited.args()) : Optional.empty();
    }

    /** @param act who may answer at all, looked at again when the line comes */
    public StepSpec on(Act act, Handler<A> handler) {
        return new StepSpec(name, act, (turn, step, line) -> args.read().apply(step.args())
                .map(value -> handler.handle(turn, value, line)).orElseGet(() -> Refusal.of("desk.old_button")));
    }
}
