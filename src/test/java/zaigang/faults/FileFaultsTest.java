package zaigang.faults;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zaigang.edge.sandbox.Message;
import zaigang.process.Child;

/** Files that are hard to fetch or to read, sent two seconds before the question of the morning is due. */
class FileFaultsTest extends FaultTest {
    /** As the unit of the service has it. */
    private static final String HEAP = "512m";
    /** Far below what it takes to read such a file in the way of everybody, and far above what an answer takes. */
    private static final Duration OTHERS = Duration.ofSeconds(15);

    @Test
    void one_long_string_in_twenty_thousand_cells() {
        Child child = listens(api.url(), HEAP);
        shortlyBeforeTheQuestion();
        byte[] bomb = HostileSheets.oneStringManyTimes(20_000, 32_000);
        morning.organizer().sends("花名册.xlsx", bomb, "");
        everybodyIsAskedAndAnswers();
        boolean told = within(LONG, () -> answersAbout("花名册.xlsx"));
        holds(child, morning.row("a sheet of " + bomb.length / 1024 + " KB whose cells all hold one long string", ""));
        then.assertThat(told).as("the sender is told").isTrue();
    }

    @Test
    void empty_cells_in_the_last_column() {
        Child child = listens(api.url(), HEAP);
        shortlyBeforeTheQuestion();
        byte[] sheet = HostileSheets.farEmptyCells(size(60_000, 400_000));
        morning.organizer().sends("花名册.xlsx", sheet, "");
        everybodyIsAskedAndAnswers();
        boolean told = within(LONG, () -> answersAbout("花名册.xlsx"));
        preview().ifPresent(this::confirms);
        Row row = morning.row("a sheet of " + sheet.length / 1024 + " KB of far, empty cells, then its import", "");
        holds(child, row);
        then.assertThat(told).as("the sender is told").isTrue();
        then.assertThat(row.waits().worst().orElseThrow()).as("others waited").isLessThan(OTHERS);
    }

    /** While the import is done the office goes on asking. */
    private void confirms(Message preview) {
        long before = fromBot();
        morning.organizer().taps(preview.id(), preview.buttonTexts().getFirst());
        within(LONG, () -> fromBot() > before || !preview.equals(morning.organizer().chat().message(preview.id()).orElseThrow()));
        passes(Duration.ofSeconds(2));
    }

    private long fromBot() {
        return morning.organizer().chat().messages().stream().filter(Message::fromBot).count();
    }

    private Optional<Message> preview() {
        return morning.organizer().chat().last().filter(m -> !m.buttons().isEmpty());
    }

    private boolean answersAbout(String file) {
        return morning.organizer().chat().messages().stream().anyMatch(m -> m.fromBot() && m.text().contains(file));
    }

    @Test
    void two_downloads_that_drip() {
        Front front = front();
        front.drips(Duration.ofSeconds(1));
        Child child = listens(front.url(), HEAP);
        shortlyBeforeTheQuestion();
        morning.organizer().sends("花名册.xlsx", HostileSheets.staff(3), "");
        morning.organizer().sends("新花名册.xlsx", HostileSheets.staff(3), "");
        boolean began = within(LONG, () -> front.dripping() > 0);
        boolean asked = within(LONG, morning::allAsked);
        int dripping = front.dripping();
        within(LONG, morning::allRecorded);
        Row row = morning.row("two downloads of one byte a second", dripping + " still under way when the last was asked");
        holds(child, row);
        then.assertThat(began).as("a download has begun").isTrue();
        then.assertThat(asked && dripping > 0).as("all were asked while a download was under way").isTrue();
        then.assertThat(row.waits().worst().orElseThrow()).as("others waited").isLessThan(OTHERS);
    }
}
