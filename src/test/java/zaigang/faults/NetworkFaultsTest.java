package zaigang.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import zaigang.edge.sandbox.Fault;
import zaigang.process.Child;

/** A network that stalls, breaks off, answers wrongly or is not there. */
class NetworkFaultsTest extends FaultTest {
    /** Longer than the bot waits for an answer. */
    private static final Duration STALL = Duration.ofSeconds(60);

    /** The messages arrive, the bot does not hear of it, and they are tapped meanwhile. */
    @Test
    void messages_that_arrive_while_their_call_hangs() {
        Front front = front();
        Child child = listens(front.url(), "256m");
        int stalled = size(20, 60);
        front.holdsQuestions(stalled, STALL);
        shortlyBeforeTheQuestion();
        everybodyIsAskedAndAnswers();
        if (full()) {
            within(STALL.plus(LONG), () -> count("SENDING") == 0);
        } else {
            child.kill();
            child = listens(front.url(), "256m");
        }
        boolean shown = within(LONG, () -> morning.members().stream().allMatch(Member::seesRecorded));
        long unknown = unknownQuestions();
        holds(child, morning.row(stalled + " messages whose calls hang, tapped meanwhile" + (full() ? "" : "; killed"),
                unknown + " of unknown delivery"));
        then.assertThat(unknown).as("messages of unknown delivery, though all were tapped").isZero();
        then.assertThat(shown).as("everybody sees that the answer is recorded").isTrue();
    }

    /** To the cadres; what was on its way to the office when the process was killed has nothing that could be tapped. */
    private long unknownQuestions() {
        long last = morning.members().getLast().account();
        return home.read(tx -> tx.count("SELECT count(*) FROM outbox WHERE paced AND state = 'UNKNOWN' AND chat_id <= ?", last));
    }

    private long count(String state) {
        return home.read(tx -> tx.count("SELECT count(*) FROM outbox WHERE paced AND state = ?", state));
    }

    /** Who was not asked because a call broke off before it arrived is reached by the reminder. */
    @Test
    void a_line_on_which_everything_goes_wrong_now_and_then() {
        Child child = listens();
        int times = size(3, 15);
        for (int i = 0; i < times; i++) {
            for (String method : List.of("sendMessage", "editMessageText", "answerCallbackQuery")) {
                api.faults().next(method, new Fault.DropAfterAccepting()).next(method, new Fault.BadGateway())
                        .next(method, new Fault.ServerError()).next(method, new Fault.DropBeforeAccepting());
            }
            api.faults().next("sendMessage", new Fault.TooManyRequests(1), 10);
        }
        api.faults().next("getUpdates", new Fault.DropAfterAccepting()).next("getUpdates", new Fault.BadGateway());
        shortlyBeforeTheQuestion();
        within(LONG, () -> count("QUEUED") + count("SENDING") == 0 && morning.lateness().count() >= people() - times);
        Row.Delays asked = morning.lateness();
        long failed = api.journal().calls().stream().filter(c -> c.status() != 200).count();
        theOfficeIsDone();
        clock.moveTo(Morning.at(8, 45, 1));
        within(LONG, morning::allRecorded);
        within(LONG, () -> morning.members().stream().allMatch(Member::seesRecorded));
        Row row = morning.row("429 in storms, 500, 502 in HTML, connections reset before and after", asked,
                failed + " calls failed; who was not asked was reminded");
        table.add(row);
        then.assertThat(child.alive()).isTrue();
        then.assertThat(asked.never()).as("not asked, because the call broke off before it arrived").isLessThanOrEqualTo(times);
        nothingIsLost(row);
    }

    @Test
    void no_network_for_a_minute() {
        away(Duration.ofSeconds(60), 1);
    }

    @Test
    void no_network_for_longer_than_taps_live() {
        away(Duration.ofSeconds(200), 2);
    }

    /** All are asked; they tap while there is no network. */
    private void away(Duration time, int questions) {
        Child child = listens();
        morning.tapping(false);
        shortlyBeforeTheQuestion();
        within(LONG, morning::allAsked);
        Row.Delays asked = morning.lateness();
        theOfficeIsDone();
        api.faults().network(false);
        morning.tapping(true);
        within(LONG, () -> morning.members().stream().allMatch(m -> m.taps() == 1));
        clock.jump(time);
        passes(Duration.ofSeconds(1));
        Instant back = clock.instant();
        api.faults().network(true);
        within(LONG, morning::allRecorded);
        holds(child, morning.row("no network for " + time.toSeconds() + " s, in which all tap", asked,
                people() - morning.lateness(back).never() + " people asked again"));
        then.assertThat(morning.mostQuestions()).as("how often somebody is asked").isEqualTo(questions);
    }
}
