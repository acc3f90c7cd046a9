package zaigang.spine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.settings.Settings;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.Workdays;
import zaigang.spine.agenda.Agenda;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.agenda.Wait;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.People;

/** A file that is slow to make, and the rows that tell of it. */
@Timeout(60)
class PatienceTest {
    private static final AlarmType<Long> BUILD = AlarmType.ofId("test.build");

    @TempDir
    Path home;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile Instant now = Instant.parse("2026-11-23T00:00:00Z");

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private AlarmKind build() {
        return BUILD.works(Late.stillUseful(), (subject, snapshots) -> {
            begun.countDown();
            await(release);
            return tx -> Rung.DONE;
        });
    }

    private static Kit kit() {
        var people = new People();
        var texts = Texts.load();
        return new Kit(people, new Outbox(people, texts, Settings.DEFAULT), Settings.DEFAULT, Workdays.builtIn(), texts,
                new SpokenDates(texts));
    }

    private static long person(Ledger ledger) {
        return ledger.write(tx -> {
            long id = tx.insert("INSERT INTO person (name, cadre, joined_on) VALUES ('Wang', TRUE, ?) RETURNING id",
                    LocalDate.of(2026, 1, 1)).orElseThrow();
            tx.run("INSERT INTO account (person_id, telegram_id, linked_at) VALUES (?, 7, ?)", id, tx.now());
            return id;
        });
    }

    private static List<String> rows(Ledger ledger) {
        return ledger.read(tx -> tx.list(String.class, "SELECT state || ' ' || body FROM outbox ORDER BY id"));
    }

    @Test
    void who_waits_for_a_file_sees_that_one_is_sent_and_what_was_not_said_yet_is_not_said_any_more() {
        try (var threads = Executors.newCachedThreadPool(); var ledger = Ledger.open(home.resolve("zaigang.db"), () -> now)) {
            var agenda = new Agenda(ledger, Stream.concat(Stream.of(build()), new Patience(kit()).alarms().stream()).toList(), threads);
            agenda.begin();
            long wang = person(ledger);
            ledger.change(tx -> BUILD.ask(tx, 1L, wang, Wait.Result.FILE));
            agenda.runDue();
            await(begun);
            assertThat(rows(ledger)).isEmpty();
            now = now.plusSeconds(1);
            agenda.runDue();
            assertThat(rows(ledger)).hasSize(2).first().asString().startsWith("QUEUED").contains("正在整理");
            assertThat(rows(ledger)).last().asString().contains("SENDING_FILE");
            release.countDown();
            agenda.awaitHeavy(Duration.ofSeconds(30));
            agenda.runDue();
            assertThat(rows(ledger)).hasSize(2).first().asString().startsWith("WITHDRAWN");
            assertThat(agenda.next()).as("nothing rings any more").isEmpty();
        }
    }
}
