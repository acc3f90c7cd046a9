package zaigang.spine.chat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.spine.people.Act;

/**
 * What a button does, declared once: the button is made from it, and what is done is bound to it. Its name and the order of its arguments
 * stand in messages that live for years, so they stay.
 *
 * @param feature the name of the feature whose button it is
 */
public record Verb<A>(String feature, String name, Args<A> args) {
    /** A verb without arguments. */
    public record Bare(String feature, String name) {
        public Press press() {
            return new Press(feature, name, List.of());
        }

        public Button button(Text label) {
            return new Button.Pressing(label, press());
        }

        /** A button whose label is a phrase without arguments. */
        public Button button(String key) {
            return button(Text.of(key));
        }

        /** @param act who may press at all; whether this person may do it to that subject is the handler's to ask */
        public TapSpec on(Act act, Function<Turn, Reply> handler) {
            return new TapSpec(name, act, (turn, press) -> handler.apply(turn));
        }
    }

    public static Bare bare(String feature, String name) {
        return new Bare(feature, name);
    }

    /** A verb of one argument. */
    public static <A> Verb<A> of(String feature, String name, Arg<A> arg) {
        return new Verb<>(feature, name, Args.of(arg));
    }

    public static <A> Verb<A> of(String feature, String name, Args<A> args) {
        return new Verb<>(feature, name, args);
    }

    public Press press(A value) {
        return new Press(feature, name, args.write().apply(value));
    }

    public Button button(Text label, A value) {
        return new Button.Pressing(label, press(value));
    }

    /** A button whose label is a phrase without arguments. */
    public Button button(String key, A value) {
        return button(Text.of(key), value);
    }

    /**
     * What is done when it is pressed. Arguments that this verb does not write are refused before.
     *
     * @param act who may press at all; whether this person may do it to that subject is the handler's to ask
     */
    public TapSpec on(Act act, BiFunction<Turn, A, Reply> handler) {
        return new TapSpec(name, act, (turn, press) -> args.read().apply(press.args())
                .map(value -> handler.apply(turn, value)).orElseGet(() -> Refusal.of("desk.old_button")));
    }
}
