package zaigang.faults;

import java.util.List;
import org.junit.jupiter.api.Test;
import zaigang.edge.sandbox.SandboxUser;
import zaigang.process.Child;

/** Very many messages, two seconds before the question of the morning is due. */
class CrowdFaultsTest extends FaultTest {
    private static final int EACH = 6;

    @Test
    void strangers_by_the_hundred() {
        Child child = listens();
        List<SandboxUser> strangers = morning.strangers(size(150, 600));
        shortlyBeforeTheQuestion();
        for (int i = 0; i < EACH; i++) {
            strangers.forEach(s -> s.types("你好"));
        }
        everybodyIsAskedAndAnswers();
        within(LONG, () -> api.pendingUpdates() == 0);
        long before = morning.sentWhileAsking(Morning::isStranger);
        long answers = home.read(tx -> tx.count("SELECT count(*) FROM outbox WHERE paced AND chat_id >= ?", strangers.getFirst().id()));
        holds(child, morning.row(strangers.size() + " strangers, " + EACH + " messages each",
                answers + " answers to strangers, " + before + " of them before the last question"));
        then.assertThat(before).as("answers to strangers that went before the question").isLessThan(people() / 2);
        then.assertThat(answers).as("one answer per stranger").isLessThanOrEqualTo(strangers.size());
    }

    @Test
    void one_member_a_thousand_times() {
        Child child = listens();
        int times = size(400, 1000);
        SandboxUser member = morning.members().getFirst().user();
        shortlyBeforeTheQuestion();
        for (int i = 0; i < times; i++) {
            member.types("/me");
        }
        everybodyIsAskedAndAnswers();
        within(LONG, () -> api.pendingUpdates() == 0);
        long queued = home.read(tx -> tx.count("SELECT count(*) FROM outbox WHERE paced AND chat_id = ?", member.id()));
        holds(child, morning.row("one member, " + times + " × /me", queued + " messages written for that member"));
        then.assertThat(queued).as("messages for the one who asked %d times", times).isLessThan(times / 4);
    }
}
