package zaigang.spine.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static zaigang.spine.outbox.PromptBudget.Decision.DROP;
import static zaigang.spine.outbox.PromptBudget.Decision.MERGE;
import static zaigang.spine.outbox.PromptBudget.Decision.SEND;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.settings.Burden;
import zaigang.base.text.Text;

/** The budget of prompts: the decision, and what becomes of the rows. The cap is 3 a day and 12 a week. */
class PromptBudgetTest {
    private static final Burden CAP = Burden.DEFAULT;

    @TempDir
    Path home;

    private Mailroom mail;

    @BeforeEach
    void open() {
        mail = new Mailroom(home, PaceLimits.none());
        mail.person(1);
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private void post(Purpose purpose, String text) {
        mail.post(1, letter(purpose, text));
    }

    private static Letter letter(Purpose purpose, String text) {
        return Letter.of(Lane.BULK, Text.verbatim(text)).as(purpose).once(text);
    }

    private void prompted(int times) {
        for (int i = 0; i < times; i++) {
            post(Purpose.SPOT, "check " + mail.now + i);
        }
        mail.settle();
        mail.calls.clear();
    }

    @Test
    void below_both_caps_everything_goes_out() {
        for (Purpose purpose : Purpose.values()) {
            assertThat(PromptBudget.decide(CAP, purpose, 2, 11, true)).as("%s", purpose).isEqualTo(SEND);
        }
    }

    @Test
    void over_a_cap_only_reminders_and_summaries_are_held() {
        for (Purpose purpose : Purpose.values()) {
            boolean held = List.of(Purpose.REMINDER, Purpose.DUTY, Purpose.DIGEST).contains(purpose);
            assertThat(PromptBudget.decide(CAP, purpose, 3, 3, true)).as("%s", purpose).isEqualTo(held ? MERGE : SEND);
            assertThat(PromptBudget.decide(CAP, purpose, 3, 3, false)).as("%s", purpose).isEqualTo(held ? DROP : SEND);
            assertThat(PromptBudget.decide(CAP, purpose, 0, 12, false)).as("%s", purpose).isEqualTo(held ? DROP : SEND);
        }
    }

    @Test
    void an_answer_and_a_tap_are_no_prompts() {
        assertThat(Purpose.values()).filteredOn(p -> !p.prompt()).containsExactly(Purpose.NONE, Purpose.TAP);
        for (int i = 0; i < 5; i++) {
            post(Purpose.NONE, "decision " + i);
        }
        post(Purpose.DUTY, "duty");
        mail.settle();
        assertThat(mail.texts()).hasSize(6).endsWith("duty");
    }

    @Test
    void what_others_ask_for_is_a_prompt_and_leaves_room_for_the_reminders_of_the_own_duty() {
        for (int i = 0; i < 15; i++) {
            post(Purpose.REQUEST, "leave to decide " + i);
        }
        post(Purpose.DUTY, "duty");
        mail.settle();
        assertThat(Purpose.REQUEST.prompt()).isTrue();
        assertThat(mail.texts()).hasSize(16).endsWith("duty");
    }

    @Test
    void over_the_cap_it_is_dropped_with_a_note_and_the_next_day_has_room_again() {
        prompted(3);
        post(Purpose.REMINDER, "today");
        mail.settle();
        assertThat(mail.texts()).isEmpty();
        assertThat(mail.note("today")).isEqualTo("over the budget");
        mail.now = mail.now.plus(Duration.ofHours(15));
        post(Purpose.REMINDER, "still today, 23:00 in the county");
        mail.now = mail.now.plus(Duration.ofHours(1));
        post(Purpose.REMINDER, "tomorrow");
        mail.settle();
        assertThat(mail.texts()).containsExactly("tomorrow");
    }

    @Test
    void the_week_has_its_own_cap_and_ends_on_sunday() {
        for (int day = 0; day < 6; day++) {
            prompted(2);
            mail.now = mail.now.plus(Duration.ofDays(1));
        }
        post(Purpose.DUTY, "on sunday");
        mail.now = mail.now.plus(Duration.ofDays(1));
        post(Purpose.DUTY, "on monday");
        mail.settle();
        assertThat(mail.texts()).containsExactly("on monday");
    }

    @Test
    void it_becomes_a_paragraph_of_a_message_that_goes_out_at_the_same_moment() {
        prompted(3);
        post(Purpose.NONE, "news");
        mail.post(1, letter(Purpose.NONE, "later").from(mail.now.plusSeconds(3600)));
        post(Purpose.DUTY, "reminder");
        mail.settle();
        assertThat(mail.texts()).containsExactly("news\n\nreminder");
        mail.after(Duration.ofHours(1));
        assertThat(mail.texts()).containsExactly("news\n\nreminder", "later");
    }

    @Test
    void where_that_message_is_taken_back_the_paragraph_stands_on_its_own_again() {
        prompted(3);
        post(Purpose.NONE, "not true any more");
        post(Purpose.DIGEST, "summary");
        mail.ledger.change(tx -> assertThat(mail.outbox.withdraw(tx, "not true any more")).isTrue());
        mail.settle();
        assertThat(mail.texts()).containsExactly("summary");
    }

    @Test
    void what_failed_or_was_dropped_does_not_count() {
        mail.telegram = parcel -> new Sender.Delivery.Refused("no");
        prompted(3);
        mail.telegram = parcel -> new Sender.Delivery.Sent(++mail.lastMessage);
        post(Purpose.DUTY, "reminder");
        mail.settle();
        assertThat(mail.texts()).containsExactly("reminder");
    }
}
