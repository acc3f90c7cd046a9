package zaigang.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import zaigang.edge.sandbox.Limits;
import zaigang.edge.sandbox.SandboxUser;
import zaigang.process.Child;

/** A clock that jumps to and fro under the running process, and a process that the machine puts to sleep. */
class ClockFaultsTest extends FaultTest {
    @Test
    void minutes_and_hours_to_and_fro_and_over_midnight() {
        // Telegram has a clock of its own, by which nothing was sent at a time that has not come yet.
        api.limits(Limits.none());
        Child child = listens();
        shortlyBeforeTheQuestion();
        everybodyIsAskedAndAnswers();
        Row.Delays asked = morning.lateness();
        theOfficeIsDone();
        jumps(Duration.ofMinutes(7), Duration.ofMinutes(-5), Duration.ofMinutes(50), Duration.ofMinutes(-30), Duration.ofHours(3),
                Duration.ofHours(-4));
        to(Morning.at(23, 59, 58));
        jumps(Duration.ofSeconds(10), Duration.ofSeconds(-30), Duration.ofMinutes(5));
        Instant tomorrow = Morning.due().plus(Duration.ofDays(1));
        to(tomorrow.minusSeconds(2));
        boolean asksTomorrow = within(LONG, () -> morning.allAskedSince(tomorrow));
        boolean recordsTomorrow = within(LONG, () -> answers() == 2L * people());
        jumps(Duration.ofHours(-2), Duration.ofHours(2), Duration.ofHours(1));
        holds(child, morning.row("the clock jumps 12 times, by 10 s to 4 h, forwards and back, over the window and midnight", asked,
                answers() + " answers on two days"));
        then.assertThat(asksTomorrow).as("asked on the next day").isTrue();
        then.assertThat(recordsTomorrow).as("recorded on the next day").isTrue();
        then.assertThat(morning.mostQuestions()).as("questions in two days").isEqualTo(2);
        then.assertThat(child.logged("ERROR")).as("%s", child.err()).isZero();
    }

    private void jumps(Duration... steps) {
        for (Duration step : steps) {
            to(clock.instant().plus(step));
        }
    }

    /** The office is heard after each jump, which also lets the alarm clock look at the time. */
    private void to(Instant when) {
        clock.moveTo(when);
        SandboxUser office = morning.organizer();
        int before = office.chat().messages().size();
        office.types("/help");
        then.assertThat(within(LONG, () -> office.chat().messages().size() > before + 1)).as("answered at %s", when).isTrue();
    }

    private long answers() {
        return home.read(tx -> tx.count("SELECT count(*) FROM answer"));
    }

    /** As when a virtual machine is suspended: the alarm clock rings late, and taps may have been lost. */
    @Test
    void asleep_while_the_question_is_due() throws Exception {
        Child child = listens();
        shortlyBeforeTheQuestion();
        theOfficeIsDone();
        signal("STOP", child);
        clock.moveTo(Morning.due().plus(Duration.ofMinutes(12)));
        passes(Duration.ofSeconds(2));
        Instant awake = clock.instant();
        signal("CONT", child);
        // A word from anybody ends the poll that was open: the bot hears Telegram now, and not only when that poll is over.
        morning.organizer().types("/help");
        everybodyIsAskedAndAnswers();
        Row.Delays asked = morning.lateness(awake);
        holds(child, morning.row("stopped for 12 min over the question's time (late since it goes on)", asked, ""));
        then.assertThat(morning.mostQuestions()).as("how often somebody is asked").isEqualTo(1);
        then.assertThat(late()).as("who counts as late").isZero();
    }

    /** An answer within a window of full length from the moment of asking is in time. */
    private long late() {
        return home.read(tx -> tx.count("""
                SELECT count(*) FROM answer w JOIN round r ON r.id = w.round_id WHERE w.at > r.closes"""));
    }

    private static void signal(String name, Child child) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(child.pid())).inheritIO().start();
        if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IOException("kill -" + name + " failed");
        }
    }
}
