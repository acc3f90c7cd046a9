package zaigang.spine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.chat.Verb;
import zaigang.spine.hearing.Ears;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.Door;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** The first promise: an answer that was acknowledged is on disk; one bad update does not stop the rest. */
class DeskTest {
    private static final int BATCH = 100;

    @TempDir
    Path home;

    private Ledger ledger;
    private Desk desk;
    private Instant now = Instant.parse("2026-11-23T00:30:00Z");

    /** Keeps what is typed as somebody's rank, and fails as it is told. */
    private static final class Notebook implements Feature {
        @Override
        public String name() {
            return "note";
        }

        @Override
        public List<CommandSpec> commands() {
            return List.of(CommandSpec.of("note", Act.OWN, Notebook::note));
        }

        @Override
        public List<TapSpec> taps() {
            return List.of(Verb.of(name(), "keep", Arg.WORD).on(Act.OWN, Notebook::note));
        }

        private static Reply note(Turn turn, String text) {
            turn.tx().run("UPDATE person SET rank = rank || ? WHERE id = ?", text + ";", turn.person().id());
            if (text.equals("throw")) {
                throw new IllegalStateException("as planned");
            }
            if (text.equals("overflow")) {
                return note(turn, text);
            }
            if (text.equals("memory")) {
                throw new OutOfMemoryError("as planned");
            }
            if (text.equals("class")) {
                throw new NoClassDefFoundError("as planned");
            }
            if (text.equals("die")) {
                // As with the process, the transaction is gone, and no handler has seen why.
                throw new IllegalStateException(new SQLiteException("the process dies", SQLiteErrorCode.SQLITE_IOERR));
            }
            if (text.equals("break a rule")) {
                turn.tx().run("INSERT INTO account (person_id, telegram_id, linked_at) VALUES (99999, 1, 0)");
            }
            if (text.equals("big")) {
                turn.tx().run("UPDATE person SET home_unit = ? WHERE id = ?", "x".repeat(3_000_000), turn.person().id());
            }
            return Reply.say(Text.verbatim("kept " + text));
        }
    }

    @BeforeEach
    void open() {
        ledger = Ledger.open(home.resolve("zaigang.db"), () -> now);
        startProcess();
        ledger.change(tx -> LongStream.rangeClosed(1, BATCH).forEach(i -> {
            tx.run("INSERT INTO person (id, name, cadre, joined_on) VALUES (?, ?, TRUE, ?)",
                    i, "p" + i, LocalDate.of(2026, 1, 1));
            tx.run("INSERT INTO account (person_id, telegram_id, linked_at) VALUES (?, ?, ?)", i, 1000 + i, tx.now());
        }));
    }

    private static final class Silent implements Reception.Welcome {
        @Override
        public Reply asks(Tx tx, Door.Invited invited, String code) {
            return Reply.NOTHING;
        }

        @Override
        public Reply isNotTheirs(Tx tx, Door.Invited invited) {
            return Reply.NOTHING;
        }

        @Override
        public Reply greets(Tx tx, Person person) {
            return Reply.NOTHING;
        }
    }

    private void startProcess() {
        var people = new People();
        var texts = Texts.load();
        var outbox = new Outbox(people, texts, Settings.DEFAULT);
        desk = new Desk(ledger, people, outbox, new Switchboard(List.of(new Notebook()), texts,
                new Ears(texts, new SpokenDates(texts), people, ZoneId.of("Asia/Shanghai"), List.of()), new Above(people), Optional::empty),
                new Reception(new Door(new SecureRandom()), people, new Silent()));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Incoming words(long update, long person, String text) {
        return new Incoming(update, 1000 + person, 1000 + person, "zh", new Incoming.Words(text));
    }

    private static Incoming tap(long update, long person, String data) {
        return new Incoming(update, 1000 + person, 1000 + person, "zh", new Incoming.Tap("q" + update, 5, data));
    }

    private List<String> ranks() {
        return strings("SELECT rank FROM person WHERE rank <> '' ORDER BY id");
    }

    private List<String> strings(String query) {
        return ledger.read(tx -> tx.list(String.class, query));
    }

    private List<String> messages(long person) {
        return ledger.read(tx -> tx.list(String.class, "SELECT body FROM outbox WHERE chat_id = ? ORDER BY id", 1000 + person));
    }

    private long count(String table) {
        return ledger.read(tx -> tx.count("SELECT count(*) FROM " + table));
    }

    private static List<Incoming> batchWith(String bad) {
        return LongStream.rangeClosed(1, BATCH).mapToObj(i -> words(i, i, "/note " + (i == 50 ? bad : "fine"))).toList();
    }

    private void oneIsSetAside(String bad, String error) {
        desk.receive(batchWith(bad));
        assertThat(ranks()).hasSize(BATCH - 1).containsOnly("fine;");
        assertThat(strings("SELECT update_id || ' ' || content || ' ' || error FROM update_set_aside"))
                .singleElement().asString().startsWith("50 ").contains("/note " + bad, error);
        assertThat(messages(50)).singleElement().asString().contains("这一步没有办成");
        assertThat(messages(51)).singleElement().asString().contains("kept fine");
    }

    @Test
    void one_bad_update_is_set_aside_and_the_others_are_handled() {
        oneIsSetAside("throw", "as planned");
    }

    @Test
    void so_is_one_that_breaks_a_rule_of_the_store() {
        oneIsSetAside("break a rule", "FOREIGN KEY");
    }

    @Test
    void so_is_one_that_recurses_without_end() {
        oneIsSetAside("overflow", "StackOverflow");
    }

    @Test
    void so_is_one_that_takes_all_memory_or_lacks_a_class() {
        oneIsSetAside("memory", "OutOfMemoryError");
        desk.receive(List.of(words(200, 1, "/note class"), tap(201, 2, "note.keep.memory"), words(202, 3, "/note more")));
        assertThat(strings("SELECT error FROM update_set_aside WHERE update_id >= 200"))
                .containsExactlyInAnyOrder("java.lang.NoClassDefFoundError: as planned", "java.lang.OutOfMemoryError: as planned");
        assertThat(messages(2)).anyMatch(m -> m.contains("\"type\":\"notice\""));
        assertThat(ranks()).contains("fine;more;");
    }

    /** One life of a process, to which Telegram gives its updates as {@code Progress} asks for them: one, two, four. */
    private void life(List<Incoming> waiting) {
        startProcess();
        for (int from = 0, size = 1; from < waiting.size(); from += size, size *= 2) {
            desk.receive(waiting.subList(from, Math.min(waiting.size(), from + size)));
        }
    }

    @Test
    void an_update_that_every_process_dies_of_is_set_aside_by_the_sixth_that_begins_with_it() {
        var waiting = List.of(words(1, 1, "/note a"), words(2, 2, "/note b"), words(3, 3, "/note die"), words(4, 4, "/note d"));
        for (List<Incoming> left : List.of(waiting, waiting.subList(1, 4))) {
            assertThatThrownBy(() -> life(left)).isInstanceOf(RuntimeException.class);
        }
        for (int lives = 1; lives <= 5; lives++) {
            assertThatThrownBy(() -> life(waiting.subList(2, 4))).isInstanceOf(RuntimeException.class);
            assertThat(count("update_set_aside")).isZero();
        }
        life(waiting.subList(2, 4));
        assertThat(ranks()).containsExactly("a;", "b;", "d;");
        assertThat(strings("SELECT update_id || content || error FROM update_set_aside")).singleElement().asString()
                .startsWith("3").contains("/note die", "the process ended");
        assertThat(messages(3)).singleElement().asString().contains("这一步没有办成");
    }

    /** A disk that is full for long is no reason either: only lives count, not attempts. */
    @Test
    void one_that_is_on_disk_and_comes_again_with_each_start_is_handled_once_and_not_set_aside() {
        for (int lives = 1; lives <= 10; lives++) {
            life(List.of(words(1, 1, "/note a")));
        }
        assertThatThrownBy(() -> life(List.of(words(2, 2, "/note die")))).isInstanceOf(RuntimeException.class);
        for (int attempts = 1; attempts <= 10; attempts++) {
            assertThatThrownBy(() -> desk.receive(List.of(words(2, 2, "/note die")))).isInstanceOf(RuntimeException.class);
        }
        assertThat(ranks()).containsExactly("a;");
        assertThat(count("update_set_aside")).isZero();
    }

    @Test
    void what_could_not_be_read_is_kept() {
        desk.receive(List.of(new Incoming(7, 0, 0, "", new Incoming.Unreadable("{\"update_id\":7}", "no such field")),
                words(8, 1, "/note fine")));
        assertThat(strings("SELECT content FROM update_set_aside"))
                .containsExactly("{\"update_id\":7}");
        assertThat(ranks()).containsExactly("fine;");
    }

    @Test
    void of_what_cannot_be_read_so_much_a_day_is_kept() {
        for (int i = 0; i < 300; i++) {
            desk.receive(List.of(new Incoming(i, 0, 0, "", new Incoming.Unreadable("{}", "no such field"))));
        }
        assertThat(count("update_set_aside")).isEqualTo(200);
        now = now.plusSeconds(86_400);
        desk.receive(List.of(new Incoming(300, 0, 0, "", new Incoming.Unreadable("{}", "no such field"))));
        assertThat(count("update_set_aside")).isEqualTo(201);
    }

    @Test
    void a_repeated_update_is_handled_once() {
        desk.receive(List.of(words(1, 1, "/note a"), words(1, 1, "/note a")));
        desk.receive(List.of(words(1, 1, "/note a"), words(2, 1, "/note b")));
        assertThat(ranks()).containsExactly("a;b;");
        assertThat(messages(1)).hasSize(2);
    }

    @Test
    void a_repeated_bad_update_is_set_aside_once() {
        desk.receive(List.of(words(1, 1, "/note throw")));
        desk.receive(List.of(words(1, 1, "/note throw")));
        assertThat(count("update_set_aside")).isEqualTo(1);
        assertThat(messages(1)).hasSize(1);
    }

    /** Numbers start again after a week without updates, maybe at lower ones. */
    @Test
    void a_number_used_again_after_a_week_is_a_new_update() {
        desk.receive(List.of(words(1, 1, "/note a")));
        now = now.plusSeconds(8 * 86_400);
        desk.receive(List.of(words(1, 1, "/note b")));
        assertThat(ranks()).containsExactly("a;b;");
        assertThat(count("update_seen")).isEqualTo(1);
    }

    @Test
    void when_the_disk_is_full_nothing_of_the_batch_is_kept_and_it_can_be_handled_later() {
        ledger.change(tx -> tx.count("PRAGMA max_page_count = " + tx.count("PRAGMA page_count")));
        var batch = LongStream.rangeClosed(1, BATCH).mapToObj(i -> words(i, i, "/note " + (i == 50 ? "big" : "fine"))).toList();
        assertThatThrownBy(() -> desk.receive(batch)).isInstanceOf(RuntimeException.class);
        assertThat(ranks()).isEmpty();
        assertThat(count("update_seen") + count("update_set_aside") + count("outbox")).isZero();
        ledger.change(tx -> tx.count("PRAGMA max_page_count = 1000000"));
        desk.receive(batch);
        assertThat(ranks()).hasSize(BATCH);
        assertThat(count("update_set_aside")).isZero();
    }

    /** The failing write is the feature's own, while there is still room for a small row: no reason to set the update aside. */
    @Test
    void a_full_disk_is_not_the_fault_of_an_update() {
        ledger.change(tx -> tx.count("PRAGMA max_page_count = " + (tx.count("PRAGMA page_count") + 8)));
        assertThatThrownBy(() -> desk.receive(List.of(words(1, 1, "/note fine"), words(2, 2, "/note big"))))
                .isInstanceOf(RuntimeException.class);
        assertThat(ranks()).isEmpty();
        assertThat(count("update_seen") + count("update_set_aside") + count("outbox")).isZero();
    }

    @Test
    void a_closed_store_fails_the_batch() {
        ledger.close();
        assertThatThrownBy(() -> desk.receive(List.of(words(1, 1, "/note fine")))).isInstanceOf(RuntimeException.class);
        ledger = Ledger.open(home.resolve("zaigang.db"), () -> now);
        assertThat(ranks()).isEmpty();
    }

    @Test
    void every_tap_gets_an_answer_so_that_no_phone_spins() {
        desk.receive(List.of(tap(1, 1, "note.keep.x"), tap(2, 2, "note.keep.throw"), tap(3, 3, "gone.verb"), tap(4, 4, ""),
                tap(5, 5, "note.keep.break a rule"), tap(6, 7777, "note.keep.x")));
        for (long person : new long[] {1, 2, 3, 4, 5, 7777}) {
            assertThat(messages(person)).as("person %d", person).anyMatch(m -> m.contains("\"type\":\"notice\""));
        }
    }

    private long changes() {
        return ledger.write(tx -> tx.count("SELECT total_changes()"));
    }

    @Test
    void what_strangers_say_after_their_answer_writes_nothing() {
        desk.receive(LongStream.rangeClosed(1, 50).mapToObj(i -> words(i, 5000 + i, "hello")).toList());
        assertThat(count("outbox")).isEqualTo(50);
        long before = changes();
        var more = LongStream.rangeClosed(1, 50).boxed().flatMap(i -> Stream.of(
                words(100 + i, 5000 + i, "hello"), tap(200 + i, 5000 + i, "note.keep.x"), words(300 + i, 5000 + i, "/start x"),
                new Incoming(400 + i, 6000 + i, 6000 + i, "zh", new Incoming.Document("f", "a.xlsx", 9, "")),
                new Incoming(500 + i, -7, 6000 + i, "zh", new Incoming.Words("/note a")),
                new Incoming(600 + i, 6000 + i, 6000 + i, "zh", new Incoming.Reachable(false)),
                new Incoming(700 + i, 0, 0, "", new Incoming.Other(""))));
        desk.receive(more.toList());
        assertThat(changes() - before).isZero();
    }

    @Test
    void so_many_strangers_an_hour_are_answered_and_no_more() {
        for (int batch = 0; batch < 20; batch++) {
            long first = batch * 100L;
            desk.receive(LongStream.range(first, first + 100).mapToObj(i -> words(i, 5000 + i, "hello")).toList());
        }
        assertThat(count("outbox")).isEqualTo(1000);
        now = now.plusSeconds(3600);
        desk.receive(List.of(words(5000, 9999, "hello")));
        assertThat(count("outbox")).isEqualTo(1001);
    }

    @Test
    void an_answer_that_was_not_committed_does_not_count_as_given() {
        ledger.change(tx -> tx.count("PRAGMA max_page_count = " + tx.count("PRAGMA page_count")));
        var batch = List.of(words(1, 7777, "hello"), words(2, 2, "/note big"));
        assertThatThrownBy(() -> desk.receive(batch)).isInstanceOf(RuntimeException.class);
        ledger.change(tx -> tx.count("PRAGMA max_page_count = 1000000"));
        desk.receive(batch);
        assertThat(messages(7777)).hasSize(1);
    }

    @Test
    void whatever_records_is_recorded_however_much_comes_and_only_little_is_said() {
        for (int batch = 0; batch < 5; batch++) {
            long first = batch * 100L;
            desk.receive(LongStream.range(first, first + 100)
                    .mapToObj(i -> i % 2 == 0 ? words(i, 1, "/note " + i) : tap(i, 1, "note.keep." + i)).toList());
        }
        assertThat(ranks()).singleElement().asString()
                .isEqualTo(LongStream.range(0, 500).mapToObj(i -> i + ";").collect(Collectors.joining()));
        // The first 20 updates, ten of them taps with a notice beside the message; the word; the last of each batch, a tap.
        assertThat(messages(1)).hasSize(20 + 10 + 1 + 5 * 2);
        assertThat(messages(1).stream().filter(m -> m.contains("只回复最后一条"))).hasSize(1);
    }

    @Test
    void when_it_has_been_quiet_everything_is_answered_again() {
        desk.receive(LongStream.range(0, 100).mapToObj(i -> words(i, 1, "/note a")).toList());
        long before = messages(1).size();
        now = now.plusSeconds(20);
        desk.receive(LongStream.range(100, 120).mapToObj(i -> words(i, 1, "/note b")).toList());
        assertThat(messages(1)).hasSize((int) before + 20);
    }

    @Test
    void groups_are_not_conversed_with() {
        desk.receive(List.of(new Incoming(1, -5, 1001, "zh", new Incoming.Words("/note a"))));
        assertThat(ranks()).isEmpty();
        assertThat(count("outbox")).isZero();
    }

    @Test
    void hostile_words_get_an_answer() {
        var hostile = List.of("/", "/ ", "/@", "/note@other_bot", "//", "\u0000", "", " ", "\u202e", "\ud83d",
                "。".repeat(4000) + "x",
                "/" + "a".repeat(4000), "'; DROP TABLE person; --", "<b>", "&lt;", "/note \n\n");
        for (int i = 0; i < hostile.size(); i++) {
            desk.receive(List.of(words(i, 1 + i, hostile.get(i))));
            assertThat(messages(1 + i)).as("answer to number %d", i).hasSize(1);
        }
        assertThat(count("update_set_aside")).isZero();
        assertThat(count("person")).isEqualTo(BATCH);
    }
}
