package zaigang.faults;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import zaigang.edge.sandbox.SandboxUser;
import zaigang.process.Child;

/** Updates with numbers that nobody expects, and some that cannot be read. */
class UpdateFaultsTest extends FaultTest {
    private static final Duration WATCHED = Duration.ofSeconds(2);
    /** In that time; a loop without a pause makes hundreds. */
    private static final int POLLS = 40;

    @Test
    void numbers_beyond_31_bits_below_zero_and_starting_anew() {
        clock.moveTo(Morning.at(8, 28, 30));
        Child child = listens();
        int most = 0;
        boolean heard = true;
        for (long id : new long[] {(1L << 31) - 1, 1L << 31, 1L << 40, 1000}) {
            api.nextUpdateId(id);
            heard &= isHeard();
            most = Math.max(most, polls());
        }
        // No number of Telegram's is below zero, so this one need not be understood.
        api.nextUpdateId(-5);
        morning.organizer().types("/help");
        most = Math.max(most, polls());
        api.nextUpdateId(2000);
        heard &= isHeard();
        shortlyBeforeTheQuestion();
        everybodyIsAskedAndAnswers();
        holds(child, morning.row("updates numbered 2³¹−1, 2³¹, 2⁴⁰, then 1000, then −5",
                most + " polls in " + WATCHED.toSeconds() + " s at most"));
        then.assertThat(heard).as("each is answered").isTrue();
        then.assertThat(most).as("polls in %s", WATCHED).isLessThan(POLLS);
    }

    private int polls() {
        int before = api.journal().calls().size();
        passes(WATCHED);
        return (int) api.journal().calls().stream().skip(before).filter(c -> c.method().equals("getUpdates")).count();
    }

    private boolean isHeard() {
        SandboxUser office = morning.organizer();
        int before = office.chat().messages().size();
        office.types("/help");
        return within(Duration.ofSeconds(20), () -> office.chat().messages().size() > before + 1);
    }

    @Test
    void some_that_cannot_be_read_among_those_that_can() {
        Front front = front();
        Child child = listens(front.url(), "256m");
        int bad = size(20, 100);
        shortlyBeforeTheQuestion();
        for (int i = 0; i < bad; i++) {
            morning.organizer().types(Front.MANGLED + " " + i);
        }
        everybodyIsAskedAndAnswers();
        within(LONG, () -> aside() == bad);
        holds(child, morning.row(bad + " updates that cannot be read among the others", aside() + " set aside"));
        then.assertThat(aside()).as("set aside").isEqualTo(bad);
    }

    private long aside() {
        return home.read(tx -> tx.count("SELECT count(*) FROM update_set_aside"));
    }
}
