package zaigang.spine.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.text.Text;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Verb;
import zaigang.spine.outbox.Sender.Delivery;

/** The second promise: a message is sent once, in time, or reported. */
class CourierTest {
    @TempDir
    Path home;

    private Mailroom mail;

    @BeforeEach
    void open() {
        mail = new Mailroom(home, PaceLimits.none());
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private void becomes(Delivery... deliveries) {
        var fates = new ArrayDeque<>(List.of(deliveries));
        mail.telegram = parcel -> fates.isEmpty() ? new Delivery.Sent(900) : fates.poll();
    }

    private static Letter once(String key) {
        return Letter.of(Lane.BULK, Text.verbatim(key)).once(key);
    }

    @Test
    void a_key_is_sent_once_however_often_it_is_posted() {
        mail.post(7, once("a"));
        mail.post(7, once("a"));
        mail.settle();
        mail.post(7, once("a"));
        mail.settle();
        assertThat(mail.texts()).containsExactly("a");
    }

    @Test
    void a_call_that_ends_with_an_error_comes_back_and_its_chat_goes_on() {
        mail.telegram = parcel -> {
            mail.telegram = next -> new Delivery.Sent(900);
            throw new NoClassDefFoundError("as planned");
        };
        mail.post(7, Lane.ALERT, "first");
        mail.post(7, Lane.ALERT, "second");
        mail.settle();
        assertThat(mail.states()).containsExactly("UNKNOWN", "SENT");
        assertThat(mail.courier.underWay()).isZero();
    }

    @Test
    void a_call_that_cannot_be_begun_was_not_made_and_is_made_later() {
        mail.beginning = () -> {
            mail.beginning = () -> { };
            throw new OutOfMemoryError("unable to create native thread");
        };
        mail.post(7, Lane.ALERT, "first");
        mail.settle();
        assertThat(mail.texts()).isEmpty();
        mail.after(Duration.ofSeconds(60));
        assertThat(mail.texts()).containsExactly("first");
        assertThat(mail.states()).containsExactly("SENT");
    }

    @Test
    void what_was_marked_and_is_not_under_way_is_settled_and_calls_under_way_are_left_alone() {
        mail.holding = true;
        mail.post(7, Lane.ALERT, "under way");
        mail.settle();
        mail.post(8, Lane.ALERT, "marked");
        mail.ledger.change(tx -> tx.run("UPDATE outbox SET state = 'SENDING' WHERE chat_id = 8"));
        mail.courier.recover();
        assertThat(mail.states()).containsExactly("SENDING", "UNKNOWN");
        mail.letGo(1);
        mail.settle();
        assertThat(mail.states()).containsExactly("SENT", "UNKNOWN");
    }

    @Test
    void answers_go_before_alerts_and_alerts_before_bulk() {
        mail.close();
        mail = new Mailroom(home.resolve("."), new PaceLimits(2, 3, 20));
        for (int chat = 1; chat <= 4; chat++) {
            mail.post(chat, Lane.BULK, "bulk " + chat);
        }
        mail.post(5, Lane.ALERT, "alert");
        mail.settle();
        mail.post(6, Lane.ANSWER, "answer");
        assertThat(mail.texts()).containsExactly("alert", "bulk 1");
        mail.after(Duration.ofMillis(1001));
        assertThat(mail.texts()).containsExactly("alert", "bulk 1", "answer", "bulk 2");
    }

    @Test
    void what_is_past_its_deadline_is_dropped_with_a_reason() {
        mail.settle();
        mail.post(7, once("late").until(mail.now.plusMillis(500)));
        mail.post(7, once("in time").until(mail.now.plusMillis(501)));
        mail.now = mail.now.plusMillis(500);
        mail.settle();
        assertThat(mail.texts()).containsExactly("in time");
        mail.after(Duration.ofSeconds(2));
        assertThat(mail.states()).containsExactly("EXPIRED", "SENT");
        assertThat(mail.note("late")).contains("deadline");
    }

    @Test
    void what_has_to_wait_for_its_time_waits() {
        mail.post(7, once("later").from(mail.now.plusSeconds(60)));
        mail.settle();
        assertThat(mail.texts()).isEmpty();
        assertThat(mail.courier.nextTry()).contains(mail.now.plusSeconds(60));
        mail.after(Duration.ofSeconds(60));
        assertThat(mail.texts()).containsExactly("later");
    }

    @Test
    void a_clear_failure_is_tried_again_with_a_back_off_of_at_most_thirty_seconds() {
        mail.telegram = parcel -> new Delivery.NotNow("no route", true);
        mail.post(7, once("a"));
        mail.settle();
        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30, 30}) {
            assertThat(mail.courier.nextTry()).contains(mail.now.plusSeconds(seconds));
            mail.after(Duration.ofSeconds(seconds));
        }
        becomes();
        mail.after(Duration.ofSeconds(30));
        assertThat(mail.texts()).containsExactly("a");
        assertThat(mail.states()).containsExactly("SENT");
    }

    @Test
    void messages_to_a_chat_arrive_in_the_order_of_posting_also_after_a_failure() {
        becomes(new Delivery.NotNow("502", false));
        mail.post(7, Lane.ANSWER, "one");
        mail.post(7, Lane.ANSWER, "two");
        mail.post(8, Lane.ANSWER, "other chat");
        mail.settle();
        mail.post(7, Lane.ANSWER, "three");
        mail.settle();
        assertThat(mail.texts()).containsExactly("other chat");
        mail.after(Duration.ofSeconds(1));
        assertThat(mail.texts()).containsExactly("other chat", "one", "two", "three");
    }

    @Test
    void messages_to_a_chat_are_not_under_way_together() {
        mail.holding = true;
        for (int i = 0; i < 5; i++) {
            mail.post(7, Lane.BULK, "no. " + i);
        }
        mail.settle();
        assertThat(mail.heldCalls).hasSize(1);
        mail.heldCalls.poll().run();
        mail.settle();
        assertThat(mail.heldCalls).hasSize(1);
    }

    @Test
    void an_unclear_message_is_not_sent_again_and_is_listed() {
        becomes(new Delivery.Unclear("response lost"));
        mail.post(7, once("round:1:a"));
        mail.after(Duration.ofHours(1));
        assertThat(mail.texts()).containsExactly("round:1:a");
        assertThat(mail.undelivered("round:1:"))
                .containsExactly(new Outbox.Undelivered("round:1:a", Outbox.State.UNKNOWN, "response lost"));
    }

    @Test
    void an_unclear_edit_or_notice_is_tried_again() {
        mail.post(7, once("a"));
        mail.settle();
        becomes(new Delivery.Unclear("lost"), new Delivery.Unclear("lost"));
        mail.notice(7, "noted");
        mail.editPosted(7, "a", "b");
        mail.settle();
        mail.after(Duration.ofSeconds(1));
        assertThat(mail.texts()).containsExactly("a", "notice: noted", "edit: b", "notice: noted", "edit: b");
        assertThat(mail.states()).containsOnly("SENT");
    }

    private static Letter withButton(String key) {
        return Letter.of(Lane.BULK, Text.verbatim(key), Keyboard.row(Verb.of("in", "on", Arg.NUMBER).button(Text.verbatim("on"), 1L))).once(key);
    }

    @Test
    void a_tap_proves_delivery() {
        becomes(new Delivery.Unclear("lost"));
        mail.post(7, withButton("question"));
        mail.settle();
        mail.ledger.change(tx -> mail.outbox.proveDelivery(tx, 8, 77, "in.on.1"));
        mail.ledger.change(tx -> mail.outbox.proveDelivery(tx, 7, 77, "in.on.2"));
        assertThat(mail.states()).containsExactly("UNKNOWN");
        mail.ledger.change(tx -> mail.outbox.proveDelivery(tx, 7, 77, "in.on.1"));
        assertThat(mail.states()).containsExactly("SENT");
        mail.editPosted(7, "question", "noted");
        mail.settle();
        assertThat(mail.texts()).containsExactly("question", "edit: noted");
    }

    @Test
    void a_tap_on_a_message_known_to_have_arrived_proves_nothing_of_another() {
        becomes(new Delivery.Sent(70), new Delivery.Unclear("lost"));
        mail.post(7, withButton("question"));
        mail.post(7, withButton("reminder"));
        mail.settle();
        mail.ledger.change(tx -> mail.outbox.proveDelivery(tx, 7, 70, "in.on.1"));
        assertThat(mail.states()).containsExactly("SENT", "UNKNOWN");
    }

    private void tap(long message, String data) {
        mail.ledger.change(tx -> mail.outbox.proveDelivery(tx, 7, message, data));
    }

    /** A question whose call is under way, and an edit that waits for it. */
    private void questionStalls() {
        mail.holding = true;
        mail.post(7, withButton("question"));
        mail.settle();
        mail.editPosted(7, "question", "noted");
        mail.settle();
        mail.holding = false;
    }

    private List<Long> messages() {
        return mail.ledger.read(tx -> tx.list(Long.class, "SELECT message_id FROM outbox WHERE message_id IS NOT NULL ORDER BY id"));
    }

    @Test
    void a_tap_while_the_call_is_under_way_proves_delivery_where_the_response_is_lost() {
        questionStalls();
        tap(77, "in.on.1");
        assertThat(mail.undelivered("question")).isEmpty();
        becomes(new Delivery.Unclear("lost"));
        mail.letGo(1);
        mail.settle();
        assertThat(mail.texts()).containsExactly("question", "edit: noted");
        assertThat(mail.states()).containsOnly("SENT");
        assertThat(messages()).startsWith(77L);
    }

    @Test
    void a_tap_while_the_call_is_under_way_counts_after_a_crash() {
        questionStalls();
        tap(77, "in.on.1");
        mail.restart();
        mail.settle();
        assertThat(mail.states()).containsOnly("SENT");
        assertThat(mail.texts()).containsExactly("edit: noted");
    }

    @Test
    void the_response_knows_better_than_a_tap() {
        questionStalls();
        tap(99, "in.on.1");
        becomes(new Delivery.Sent(77));
        mail.letGo(1);
        mail.settle();
        assertThat(messages()).startsWith(77L);
        assertThat(mail.states()).containsOnly("SENT");
    }

    @Test
    void a_message_that_clearly_did_not_arrive_is_sent_whatever_was_tapped() {
        questionStalls();
        tap(99, "in.on.1");
        becomes(new Delivery.NotNow("no route", true));
        mail.letGo(1);
        mail.settle();
        assertThat(mail.states()).containsExactly("QUEUED", "QUEUED");
        assertThat(mail.undelivered("question")).hasSize(1);
        becomes(new Delivery.Unclear("lost"));
        mail.after(Duration.ofSeconds(1));
        assertThat(mail.states()).startsWith("UNKNOWN");
    }

    /** The same button stands under the question and its reminder: which of the two was tapped shows when the call comes back. */
    @Test
    void a_tap_that_was_not_on_the_message_under_way_proves_the_earlier_one() {
        becomes(new Delivery.Unclear("lost"));
        mail.post(7, withButton("question"));
        mail.settle();
        mail.holding = true;
        mail.post(7, withButton("reminder"));
        mail.settle();
        tap(70, "in.on.1");
        becomes(new Delivery.Sent(71));
        mail.letGo(1);
        mail.settle();
        assertThat(mail.states()).containsExactly("SENT", "SENT");
        assertThat(messages()).containsExactly(70L, 71L);
    }

    @Test
    void a_forged_tap_proves_nothing() {
        questionStalls();
        List.of("in.on.2", "IN.ON.1", "html", "question", "in_on_1", "%", "in.on.1\"", "").forEach(data -> tap(99, data));
        mail.ledger.change(tx -> mail.outbox.proveDelivery(tx, 8, 99, "in.on.1"));
        becomes(new Delivery.Unclear("lost"));
        mail.letGo(1);
        mail.settle();
        List.of("in.on.2", "IN.ON.1", "html", "question", "in_on_1", "%", "in.on.1\"", "").forEach(data -> tap(99, data));
        assertThat(mail.states()).startsWith("UNKNOWN");
    }

    @Test
    void an_edit_of_a_message_of_unknown_delivery_waits_for_the_tap_that_proves_it() {
        questionStalls();
        becomes(new Delivery.Unclear("lost"));
        mail.letGo(1);
        mail.settle();
        assertThat(mail.states()).containsExactly("UNKNOWN", "QUEUED");
        tap(77, "in.on.1");
        mail.settle();
        assertThat(mail.states()).containsOnly("SENT");
        assertThat(mail.texts()).containsExactly("question", "edit: noted");
    }

    @Test
    void an_edit_of_a_message_that_nobody_ever_taps_is_dropped_in_the_end() {
        questionStalls();
        becomes(new Delivery.Unclear("lost"));
        mail.letGo(1);
        mail.after(Duration.ofHours(2));
        assertThat(mail.states()).containsExactly("UNKNOWN", "EXPIRED");
        assertThat(mail.courier.nextTry()).isEmpty();
    }

    @Test
    void who_blocked_the_bot_is_marked_and_listed_until_a_message_arrives_again() {
        long person = mail.person(7);
        becomes(new Delivery.Unreachable("blocked"));
        mail.post(7, once("a"));
        mail.settle();
        assertThat(mail.states()).containsExactly("FAILED");
        assertThat(mail.unlinked())
                .singleElement().satisfies(u -> assertThat(u.id()).isEqualTo(person));
        mail.post(7, once("b"));
        mail.settle();
        assertThat(mail.unlinked()).isEmpty();
    }

    @Test
    void when_a_group_moves_all_that_waits_goes_to_the_new_one() {
        becomes(new Delivery.Migrated(-100777));
        mail.post(-7, Lane.ANSWER, "one");
        mail.post(-7, Lane.ANSWER, "two");
        mail.settle();
        mail.settle();
        assertThat(mail.calls).extracting(Mailroom.Call::chat).containsExactly(-100777L, -100777L);
        assertThat(mail.texts()).containsExactly("one", "two");
    }

    @Test
    void a_refused_message_is_given_up_with_the_reason() {
        becomes(new Delivery.Refused("can't parse entities"));
        mail.post(7, once("a"));
        mail.after(Duration.ofHours(1));
        assertThat(mail.texts()).isEmpty();
        assertThat(mail.states()).containsExactly("FAILED");
        assertThat(mail.note("a")).contains("parse");
    }

    @Test
    void an_edit_waits_for_the_message_that_it_edits() {
        mail.holding = true;
        mail.post(7, once("a"));
        mail.settle();
        mail.editPosted(7, "a", "b");
        mail.settle();
        assertThat(mail.heldCalls).hasSize(1);
        mail.holding = false;
        mail.heldCalls.poll().run();
        mail.settle();
        assertThat(mail.texts()).containsExactly("a", "edit: b");
    }

    @Test
    void an_edit_of_a_message_that_never_arrives_is_dropped() {
        becomes(new Delivery.Refused("bad"));
        mail.post(7, once("a"));
        mail.editPosted(7, "a", "b");
        mail.settle();
        assertThat(mail.states()).containsExactly("FAILED", "FAILED");
        assertThat(mail.texts()).isEmpty();
    }

    @Test
    void of_several_edits_that_wait_only_the_last_is_sent() {
        mail.holding = true;
        mail.post(7, once("a"));
        mail.settle();
        mail.editPosted(7, "a", "b");
        mail.editPosted(7, "a", "c");
        mail.holding = false;
        mail.heldCalls.poll().run();
        mail.settle();
        assertThat(mail.texts()).containsExactly("a", "edit: c");
        mail.holding = true;
        mail.post(7, Lane.ANSWER, "busy");
        mail.settle();
        mail.editPosted(7, "a", "d");
        mail.editPosted(7, "a", "e");
        mail.holding = false;
        mail.heldCalls.poll().run();
        mail.settle();
        assertThat(mail.texts()).containsExactly("a", "edit: c", "busy", "edit: e");
    }

    @Test
    void many_edits_that_wait_for_their_messages_do_not_hold_those_up() {
        int chats = 400;
        for (int chat = 1; chat <= chats; chat++) {
            mail.post(chat, once("q" + chat));
            mail.editPosted(chat, "q" + chat, "answered");
        }
        mail.settle();
        assertThat(mail.calls).hasSize(2 * chats);
    }

    @Test
    void a_storm_of_answers_does_not_keep_phones_waiting_for_theirs() {
        mail.close();
        mail = new Mailroom(home.resolve("."), PaceLimits.telegram(28, 2));
        for (int chat = 1; chat <= 1000; chat++) {
            mail.notice(chat, "noted");
            mail.post(chat, Lane.ANSWER, "recorded");
        }
        mail.settle();
        assertThat(mail.texts().stream().filter(t -> t.startsWith("notice"))).hasSize(1000);
        assertThat(mail.texts().stream().filter(t -> t.equals("recorded"))).hasSize(28);
    }

    @Test
    void a_notice_that_comes_too_late_is_not_sent() {
        mail.telegram = parcel -> new Delivery.NotNow("no route", true);
        mail.notice(7, "noted");
        mail.settle();
        becomes();
        mail.after(Duration.ofSeconds(15));
        assertThat(mail.texts()).isEmpty();
        assertThat(mail.states()).containsExactly("EXPIRED");
    }

    @Test
    void after_a_crash_during_a_call_a_message_is_of_unknown_delivery_and_an_edit_is_done_again() {
        mail.post(7, once("a"));
        mail.settle();
        mail.holding = true;
        mail.editPosted(7, "a", "b");
        mail.notice(7, "noted");
        mail.post(8, once("c"));
        mail.settle();
        assertThat(mail.heldCalls).hasSize(3);
        mail.holding = false;
        mail.restart();
        mail.settle();
        assertThat(mail.texts()).containsExactly("a", "notice: noted", "edit: b");
        assertThat(mail.undelivered("c"))
                .extracting(Outbox.Undelivered::state).containsExactly(Outbox.State.UNKNOWN);
    }

    @Test
    void a_chat_that_had_too_much_rests_and_others_go_on() {
        becomes(new Delivery.TooMany(Duration.ofSeconds(40)));
        mail.post(7, Lane.BULK, "one");
        mail.post(7, Lane.ANSWER, "two");
        mail.post(8, Lane.BULK, "other");
        mail.settle();
        mail.notice(7, "noted");
        mail.after(Duration.ofSeconds(39));
        assertThat(mail.texts()).containsExactly("other");
        mail.after(Duration.ofSeconds(1));
        assertThat(mail.texts()).containsExactly("other", "two", "one");
    }

    @Test
    void when_two_chats_had_too_much_all_messages_rest() {
        becomes(new Delivery.TooMany(Duration.ofSeconds(10)), new Delivery.TooMany(Duration.ofSeconds(20)));
        mail.post(7, Lane.BULK, "one");
        mail.post(8, Lane.BULK, "two");
        mail.settle();
        mail.post(9, Lane.ANSWER, "three");
        mail.notice(9, "noted");
        mail.after(Duration.ofSeconds(10));
        assertThat(mail.texts()).containsExactly("notice: noted");
        assertThat(mail.courier.nextTry()).contains(mail.now.plusSeconds(10));
        mail.after(Duration.ofSeconds(10));
        assertThat(mail.texts()).containsExactlyInAnyOrder("notice: noted", "one", "two", "three");
    }

    private void diskIsFullFor(String state) {
        mail.ledger.change(tx -> tx.run("""
                CREATE TRIGGER full BEFORE UPDATE ON outbox WHEN NEW.state = '%s'
                BEGIN SELECT RAISE(ABORT, 'disk full'); END""".formatted(state)));
    }

    @Test
    void what_a_call_brought_is_not_forgotten_when_it_cannot_be_written_down() {
        mail.holding = true;
        mail.post(7, once("a"));
        mail.post(8, once("b"));
        mail.settle();
        mail.heldCalls.poll().run();
        diskIsFullFor("SENT");
        assertThatThrownBy(() -> mail.courier.pump()).hasMessageContaining("disk full");
        mail.ledger.change(tx -> tx.run("DROP TRIGGER full"));
        mail.settle();
        assertThat(mail.states()).containsExactly("SENT", "SENDING");
        assertThat(mail.courier.underWay()).isEqualTo(1);
        mail.heldCalls.poll().run();
        mail.settle();
        assertThat(mail.states()).containsExactly("SENT", "SENT");
    }

    @Test
    void what_could_not_be_marked_is_not_sent_and_goes_out_later() {
        mail.post(7, once("a"));
        diskIsFullFor("SENDING");
        assertThatThrownBy(() -> mail.courier.pump()).hasMessageContaining("disk full");
        assertThat(mail.texts()).isEmpty();
        assertThat(mail.courier.underWay()).isZero();
        mail.ledger.change(tx -> tx.run("DROP TRIGGER full"));
        mail.settle();
        assertThat(mail.texts()).containsExactly("a");
    }

    @Test
    void a_sender_that_fails_in_an_unexpected_way_leaves_nothing_under_way() {
        mail.telegram = parcel -> {
            throw new IllegalStateException("as planned");
        };
        mail.post(7, once("a"));
        mail.settle();
        assertThat(mail.courier.underWay()).isZero();
        assertThat(mail.states()).containsExactly("UNKNOWN");
    }

    @Test
    void a_message_taken_back_in_time_is_not_sent() {
        mail.post(7, once("duty:1"));
        mail.ledger.change(tx -> mail.outbox.withdraw(tx, "duty:1"));
        mail.settle();
        assertThat(mail.texts()).isEmpty();
        mail.post(7, once("duty:1"));
        mail.settle();
        assertThat(mail.texts()).containsExactly("duty:1");
    }

    @Test
    void a_courier_that_is_held_back_says_until_when() {
        mail.close();
        mail = new Mailroom(home.resolve("."), new PaceLimits(2, 1, 20));
        mail.post(7, Lane.BULK, "one");
        mail.post(7, Lane.BULK, "two");
        mail.settle();
        assertThat(mail.courier.nextTry()).contains(mail.now.plusSeconds(1));
        mail.after(Duration.ofSeconds(1));
        assertThat(mail.texts()).containsExactly("one", "two");
        mail.settle();
        assertThat(mail.courier.nextTry()).isEmpty();
    }

    /** Otherwise the courier would sleep although it may go on: the clock runs while it looks. */
    @Test
    void what_becomes_free_between_looking_and_asking_when_to_look_again_is_not_missed() {
        mail.close();
        mail = new Mailroom(home.resolve("."), new PaceLimits(1, 1, 20));
        mail.post(7, Lane.BULK, "one");
        mail.post(8, Lane.BULK, "two");
        mail.settle();
        mail.after(Duration.ofMillis(1000));
        mail.now = mail.now.plusMillis(1);
        assertThat(mail.courier.nextTry()).as("the pace allows another one").contains(mail.now);
        mail.settle();
        assertThat(mail.texts()).containsExactly("one", "two");
        mail.post(9, once("later").from(mail.now.plusSeconds(5)));
        mail.after(Duration.ofMillis(4999));
        mail.now = mail.now.plusMillis(2);
        assertThat(mail.courier.nextTry()).as("its time has come").contains(mail.now.minusMillis(1));
    }
}
