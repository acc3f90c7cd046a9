package zaigang.spine.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerbTest {
    private enum Size { SMALL, LARGE }

    private record Order(LocalDate day, Size size, Optional<Long> page, boolean anew) {}

    private static final Args<Order> ARGS = Args.of(Arg.DAY, Order::day, Arg.oneOf(Size.values()), Order::size,
            Arg.NUMBER.optional(), Order::page, Arg.flag("new"), Order::anew, Order::new);
    private static final Verb<Order> VERB = Verb.of("shop", "order", ARGS);

    private static final LocalDate DAY = LocalDate.parse("2026-11-27");

    private static Optional<Order> read(String... args) {
        return ARGS.read().apply(List.of(args));
    }

    @Test
    void what_is_written_is_read_again() {
        for (Order order : List.of(new Order(DAY, Size.LARGE, Optional.of(3L), true), new Order(DAY, Size.SMALL, Optional.of(0L), false),
                new Order(DAY, Size.SMALL, Optional.empty(), false))) {
            assertThat(ARGS.read().apply(VERB.press(order).args())).contains(order);
        }
    }

    @Test
    void last_arguments_are_left_out() {
        assertThat(VERB.press(new Order(DAY, Size.SMALL, Optional.empty(), false)).data()).isEqualTo("shop.order.2026-11-27.SMALL");
        assertThat(VERB.press(new Order(DAY, Size.LARGE, Optional.of(2L), true)).data()).isEqualTo("shop.order.2026-11-27.LARGE.2.new");
    }

    @Test
    void an_argument_cannot_be_left_out_before_another() {
        assertThatThrownBy(() -> VERB.press(new Order(DAY, Size.SMALL, Optional.empty(), true)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_forged_is_not_read() {
        assertThat(read()).isEmpty();
        assertThat(read("2026-11-27")).isEmpty();
        assertThat(read("2026-13-27", "SMALL")).isEmpty();
        assertThat(read("+12345-01-01", "SMALL")).isEmpty();
        assertThat(read("2026-11-27", "HUGE")).isEmpty();
        assertThat(read("2026-11-27", "SMALL", "many")).isEmpty();
    }

    private record Delivery(long order, LocalDate day, Size size, String street, boolean anew) {}

    @Test
    void five_arguments_are_written_and_read_in_their_order() {
        Args<Delivery> args = Args.of(Arg.NUMBER, Delivery::order, Arg.DAY, Delivery::day, Arg.oneOf(Size.values()), Delivery::size,
                Arg.WORD, Delivery::street, Arg.flag("new"), Delivery::anew, Delivery::new);
        for (boolean anew : new boolean[] {true, false}) {
            var delivery = new Delivery(7, DAY, Size.LARGE, "high", anew);
            assertThat(args.read().apply(args.write().apply(delivery))).contains(delivery);
        }
        assertThat(args.read().apply(List.of("7", "2026-11-27", "LARGE"))).isEmpty();
    }

    @Test
    void more_than_asked_for_is_no_reason_to_refuse() {
        assertThat(read("2026-11-27", "SMALL", "1", "", "what")).contains(new Order(DAY, Size.SMALL, Optional.of(1L), false));
    }

    @Test
    void what_may_be_nothing_can_stand_before_others() {
        Arg<Optional<LocalDate>> on = Arg.DAY.or("-");
        assertThat(on.write().apply(Optional.empty())).contains("-");
        assertThat(on.read().apply("-")).contains(Optional.empty());
        assertThat(on.read().apply("2026-11-27")).contains(Optional.of(DAY));
        assertThat(on.read().apply("never")).isEmpty();
    }

    @Test
    void what_is_none_of_its_kind_can_have_a_meaning() {
        Arg<Integer> page = Arg.PAGE.orElse(0);
        assertThat(page.write().apply(3)).contains("3");
        assertThat(page.read().apply("3")).contains(3);
        assertThat(List.of("", "-1", "x", "999999999999")).allSatisfy(odd -> {
            assertThat(page.read().apply(odd)).contains(0);
            assertThat(Arg.PAGE.read().apply(odd)).isEmpty();
        });
    }
}
