package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.chat.Incoming;

/** What the morning's tap costs: everybody makes it within a few minutes. 2026-11-23 is a Monday. */
class TapCostTest {
    /** Of a batch, however many updates are in it. */
    private static final int OF_THE_BATCH = 5;
    private static final int OF_THE_TAP = 7;

    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00").withoutTakingOver();
    private final List<String> statements = new ArrayList<>();

    @BeforeEach
    void open() {
        var team = world.county().organizer("老周").liaison("小赵", "城关镇").team("第一工作组").at("东坡村").leader("老李");
        IntStream.range(0, 20).forEach(i -> team.cadre("干部" + i));
        team.cadre("小王").cadre("小吴");
        world.county().duty("2026-11-23", "老李", "小吴");
        world.moveTo("2026-11-23T08:30");
        world.phone("干部0").taps("在岗");
        world.app().ledger().onStatement(statements::add);
    }

    @AfterEach
    void close() {
        IntStream.range(0, 20).forEach(i -> world.phone("干部" + i).ignores(Kind.QUESTION, Kind.RECORDED));
        world.ignores(Kind.QUESTION, Kind.DUTY, Kind.RECORDED);
    }

    private static FakeTelegram.Message question(Phone phone) {
        return phone.all().stream().filter(m -> m.text().contains("今日在岗打卡")).toList().getLast();
    }

    private Incoming tap(Phone phone, String label) {
        var question = question(phone);
        String data = question.keys().stream().flatMap(List::stream).filter(k -> k.label().equals(label)).findFirst()
                .orElseThrow().data();
        return world.update(phone.account(), new Incoming.Tap("query", question.id(), data));
    }

    /** The update is received and nothing sent yet. */
    private List<String> tapping(Phone phone, String label) {
        var question = question(phone);
        Incoming tap = tap(phone, label);
        statements.clear();
        long rows = outbox();
        world.receivesAll(List.of(tap));
        var counted = List.copyOf(statements);
        assertThat(outbox() - rows).as("rows written").isEqualTo(2);
        world.settle();
        assertThat(phone.all().stream().filter(m -> m.id() == question.id()).findFirst().orElseThrow().text())
                .contains("在岗");
        return counted;
    }

    private long outbox() {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM outbox"));
    }

    @Test
    void the_answer_to_the_morning_s_question_is_a_few_statements_and_two_rows() {
        assertThat(tapping(world.phone("小王"), "在岗")).hasSizeLessThanOrEqualTo(OF_THE_BATCH + OF_THE_TAP);
    }

    @Test
    void who_is_on_duty_costs_no_more() {
        assertThat(tapping(world.phone("小吴"), "在岗")).hasSizeLessThanOrEqualTo(OF_THE_BATCH + OF_THE_TAP);
    }

    @Test
    void what_the_taps_of_a_batch_have_in_common_is_looked_up_once() {
        List<Incoming> taps = IntStream.range(1, 20).mapToObj(i -> tap(world.phone("干部" + i), "在岗")).toList();
        statements.clear();
        world.receivesAll(taps);
        assertThat(statements).hasSizeLessThanOrEqualTo(OF_THE_BATCH + taps.size() * OF_THE_TAP);
        world.settle();
    }
}
