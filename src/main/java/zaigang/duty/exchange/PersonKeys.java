package zaigang.duty.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.people.Person;

/** People as buttons, so many on a page. */
final class PersonKeys {
    static final int ON_A_PAGE = 12;
    private static final int COLUMNS = 2;

    private PersonKeys() {}

    /**
     * The buttons of one page, with those that turn it.
     *
     * @param page from 0; a number that cannot be is taken for the nearest that can, and none for the first
     * @param turn the button that leads to a page, under a label
     */
    static Keyboard page(List<Person> people, Optional<Long> page, Function<Person, Button> choose,
            BiFunction<Text, Long, Button> turn) {
        int last = people.isEmpty() ? 0 : (people.size() - 1) / ON_A_PAGE;
        long shown = Math.clamp(page.orElse(0L), 0, last);
        List<Button> names = people.stream().skip(shown * ON_A_PAGE).limit(ON_A_PAGE).map(choose).toList();
        var turning = new ArrayList<Button>();
        if (shown > 0) {
            turning.add(turn.apply(Text.of("exchange.button_before"), shown - 1));
        }
        if (shown < last) {
            turning.add(turn.apply(Text.of("exchange.button_after"), shown + 1));
        }
        return Keyboard.grid(COLUMNS, names).and(new Keyboard(List.of(turning)));
    }

    static Text of(Person person) {
        return Text.verbatim(person.name());
    }

    static List<Person> distinct(Stream<Person> people) {
        var byId = new LinkedHashMap<Long, Person>();
        people.forEach(p -> byId.putIfAbsent(p.id(), p));
        return List.copyOf(byId.values());
    }
}
