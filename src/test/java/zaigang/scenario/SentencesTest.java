package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Outgoing;

/**
 * What people type, sentence by sentence, each in a county of its own: what was understood is what was meant, and what was not
 * understood records nothing, tells nobody else and is answered with a button. Thursday, 2026-12-03, 08:40; the question is open.
 *
 * <p>The sentences are in the test resources, folder {@code sentences}: what is said, by a cadre unless a role stands in front;
 * what should come of it; what is recorded ({@code -} for nothing, {@code ?} where it is not understood yet); and what the answer
 * shows, buttons in brackets.
 */
class SentencesTest {
    private static final Map<String, String> SPEAKERS = Map.of("leader", "老李", "organizer", "老周", "liaison", "联络员小周");
    /** What was understood and waits for a tap, and what is said on it, is no fact. */
    private static final Set<String> WAITING = Set.of("leave_draft", "agenda");

    @RegisterExtension
    private final World world = World.at("2026-11-26T08:00").withoutTakingOver();

    private record Sentence(String said, String outcome, String does, String shows) {
        static Sentence of(String line) {
            String[] cells = Arrays.copyOf(line.split("\t", -1), 4);
            return new Sentence(cells[0], cells[1], cells[2], Objects.requireNonNullElse(cells[3], ""));
        }

        boolean understood() {
            return !does.equals("?");
        }

        String role() {
            return said.startsWith("(") ? said.substring(1, said.indexOf(')')) : "";
        }

        String typed() {
            return role().isEmpty() ? said : said.substring(said.indexOf(')') + 1).strip();
        }

        List<String> parts() {
            return shows.isBlank() ? List.of() : List.of(shows.split(" & "));
        }
    }

    /** What came of a sentence. */
    private record Came(String recorded, Set<String> tables, boolean toldOthers, List<Queue.Sent> answers) {
        String text() {
            return answers.stream().map(Queue.Sent::text).collect(Collectors.joining("\n"));
        }

        List<String> buttons() {
            return answers.stream().flatMap(m -> m.keys().stream()).flatMap(List::stream).map(Outgoing.Key::label).toList();
        }

        boolean harmless() {
            return tables.isEmpty() && !toldOthers && !buttons().isEmpty();
        }

        boolean is(Sentence s) {
            boolean told = recorded.startsWith("leave") || tables.contains("swap_proposal");
            return recorded.equals(s.does()) && (told || !toldOthers) && (!recorded.equals("-") || tables.isEmpty())
                    && s.parts().stream().allMatch(p -> p.startsWith("[")
                            ? buttons().contains(p.substring(1, p.length() - 1)) : text().contains(p));
        }

        String summary() {
            return recorded + " " + tables + (toldOthers ? " TOLD OTHERS" : "") + " | " + text().replace("\n", " / ") + " | " + buttons();
        }
    }

    @AfterEach
    void close() {
        look();
    }

    @BeforeEach
    void open() {
        fill(world.county());
        world.moveTo("2026-12-03T08:40");
        look();
    }

    @ParameterizedTest
    @CsvSource({"given, 70", "more, 197", "hand-a, 88", "hand-b, 130", "hand-c, 41", "hand-d, 40", "hand-e, 80"})
    void nothing_wrong_is_recorded_and_a_question_has_a_button(String file, int floor) {
        var wrong = new ArrayList<String>();
        int right = 0;
        for (Sentence s : sentences(file)) {
            world.aSecondPasses();
            Came came = came(s);
            if (came.is(s)) {
                right++;
            } else if (s.understood() || !came.harmless()) {
                wrong.add(s.said() + " → " + came.summary());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(right).isGreaterThanOrEqualTo(floor);
    }

    /** Where a reason is awaited, only the very words of a command are not that reason. */
    @Test
    void what_sounds_like_a_command_is_a_reason_where_one_is_asked_for() {
        Phone wang = world.phone("小王");
        wang.types("补卡 昨天").sees("那天实际是").taps("在岗").sees("12月2日");
        wang.types("已经到岗了").sees("12月2日", "已经到岗了");
        assertThat(recorded("小王")).isEqualTo("-");
    }

    private static List<Sentence> sentences(String file) {
        try (InputStream in = SentencesTest.class.getResourceAsStream("/sentences/" + file + ".tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(Sentence::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Came came(Sentence s) {
        var came = new AtomicReference<Came>();
        world.undone(() -> came.set(came(world.phone(SPEAKERS.getOrDefault(s.role(), "小王")), s)));
        return came.get();
    }

    private Came came(Phone speaker, Sentence s) {
        var facts = new Facts(world);
        var queue = new Queue(world);
        var before = facts.now();
        long last = queue.last();
        world.app().receive(List.of(world.update(speaker.account(), new Incoming.Words(s.typed()))));
        var tables = new TreeMap<>(facts.now());
        tables.keySet().removeAll(WAITING);
        tables.entrySet().removeIf(e -> e.getValue().equals(before.get(e.getKey())));
        Map<Boolean, List<Queue.Sent>> said = queue.since(last).stream()
                .collect(Collectors.partitioningBy(q -> q.chatId() == speaker.account()));
        return new Came(recorded(SPEAKERS.getOrDefault(s.role(), "小王")), tables.keySet(), !said.get(false).isEmpty(), said.get(true));
    }

    private String recorded(String name) {
        long id = world.county().id(name);
        String all = world.app().ledger().write(tx -> Stream.of(
                tx.list(String.class, """
                        SELECT 'leave ' || from_day || CASE from_half WHEN 'MORNING' THEN 'a' ELSE 'p' END || to_day
                          || CASE to_half WHEN 'MORNING' THEN 'a' ELSE 'p' END || ' ' || kind || ' ' || reason
                        FROM leave_request ORDER BY id"""),
                tx.list(String.class, "SELECT kind FROM answer WHERE person_id = ? AND by_person = person_id", id),
                tx.list(String.class, """
                        SELECT 'to ' || destination || coalesce(' ' || strftime('%H:%M', ends / 1000, 'unixepoch', '+8 hours'), '')
                        FROM outing"""),
                tx.list(String.class, """
                        SELECT 'report ' || coalesce((SELECT name FROM township WHERE 't' || id = scope), (SELECT name FROM team
                          WHERE 'g' || id = scope), (SELECT name FROM person WHERE 'p' || id = scope), scope) || ' ' || from_day || ' '
                          || to_day FROM report_request"""))
                .flatMap(List::stream).map(String::strip).collect(Collectors.joining(", ")));
        return all.isEmpty() ? "-" : all;
    }

    private static void fill(County county) {
        county.organizer("老周").liaison("联络员小周", "青河镇")
                .team("第一工作组", "青河镇").at("东坡村").leader("老李").cadre("小王", "张静", "小李", "李国庆");
        county.team("第二工作组", "青河镇").at("柳河村").cadre("张三", "王晓燕", "刘磊", "陈文博", "马丽华");
        county.team("第三工作组", "石桥街道");
        county.duty("2026-12-03", "老李", "张静").duty("2026-12-04", "老李", "小王").duty("2026-12-05", "老李", "张三")
                .duty("2026-12-06", "老李", "小王").duty("2026-12-07", "老李", "王晓燕");
    }

    private void look() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.CORRECTION, Kind.DUTY, Kind.MONTH);
    }
}
