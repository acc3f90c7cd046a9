package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.chat.Incoming;
import zaigang.spine.outbox.PaceLimits;

/** A crowd in front of the morning's question: accounts that nobody knows, and one member who does not stop. */
class CrowdTest {
    private static final int CADRES = 45;
    private static final int STRANGERS = 600;
    private static final long FIRST_STRANGER = 900_000;

    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");

    @BeforeEach
    void open() {
        var team = world.county().organizer("老周").team("第一工作组").at("柳树村").leader("老李").stranger("新来的");
        IntStream.range(0, CADRES).forEach(i -> team.cadre(name(i)));
        world.pace(PaceLimits.telegram(30, 2));
        world.restartsAt("2026-11-23T08:00:30");
    }

    @AfterEach
    void close() {
        IntStream.range(0, CADRES).forEach(i -> world.phone(name(i)).ignoresTheRest());
        world.phone("老李").ignores(Kind.QUESTION);
    }

    private static String name(int number) {
        return "干部" + number;
    }

    private List<Incoming> storm(Incoming.Content... contents) {
        var storm = new ArrayList<Incoming>();
        for (Incoming.Content content : contents) {
            LongStream.range(0, STRANGERS).forEach(i -> storm.add(world.update(FIRST_STRANGER + i, content)));
        }
        return storm;
    }

    private long answered(long first, int accounts) {
        return LongStream.range(first, first + accounts).map(a -> world.telegram().messages(a).size()).sum();
    }

    private long asked() {
        return IntStream.range(0, CADRES)
                .filter(i -> world.phone(name(i)).all().stream().anyMatch(m -> m.text().contains("今日在岗打卡"))).count();
    }

    private long count(String query) {
        return world.app().ledger().read(tx -> tx.count(query));
    }

    /** Time passes in steps of a tenth of a second. */
    private void until(LocalTime from, LocalTime to) {
        for (LocalTime time = from; !time.isAfter(to); time = time.plusNanos(100_000_000)) {
            world.timeIs("2026-11-23T" + time);
            world.settle();
        }
    }

    @Test
    void the_question_goes_out_as_if_no_stranger_were_there() {
        world.moveTo("2026-11-23T08:29:50");
        var words = new Incoming.Words("有人吗");
        world.receivesAll(storm(words, words, words, new Incoming.Document("f", "a.xlsx", 1, ""), new Incoming.Other(""),
                new Incoming.Tap("q", 5, "in.on.1")));
        assertThat(count("SELECT count(*) FROM outbox WHERE lane = 3")).isEqualTo(STRANGERS);
        assertThat(count("SELECT count(*) FROM update_seen")).isEqualTo(STRANGERS);
        until(LocalTime.of(8, 29, 50), LocalTime.of(8, 29, 59, 900_000_000));
        assertThat(answered(FIRST_STRANGER, STRANGERS)).as("at two a second").isEqualTo(20);
        assertThat(asked()).isZero();
        until(LocalTime.of(8, 30), LocalTime.of(8, 30, 0, 500_000_000));
        assertThat(answered(FIRST_STRANGER, STRANGERS)).as("while questions wait").isEqualTo(20);
        assertThat(asked()).isGreaterThanOrEqualTo(27);
        until(LocalTime.of(8, 30, 0, 600_000_000), LocalTime.of(8, 30, 1, 200_000_000));
        assertThat(asked()).isEqualTo(CADRES);
        until(LocalTime.of(8, 30, 1, 300_000_000), LocalTime.of(8, 40, 5));
        assertThat(count("SELECT count(*) FROM outbox WHERE lane = 3 AND state = 'QUEUED'")).as("waiting for ever").isZero();
    }

    @Test
    void a_member_is_answered_at_once_and_whoever_has_an_invitation_comes_in() {
        world.receivesAll(storm(new Incoming.Words("你好")));
        world.settle();
        world.phone("老周").types("/invite 新来的").sees("邀请");
        String link = world.phone("老周").seen().text();
        String code = link.replaceAll("(?s).*\\?start=([A-Za-z0-9_-]{24}).*", "$1");
        world.receivesAll(storm(new Incoming.Words("/start " + "x".repeat(24))));
        world.phone(name(0)).types("/duty").sees("值班");
        world.phone("新手机").types("/start " + code).sees("您是", "新来的").taps("是").sees("新来的，您好").sees("十不准");
        assertThat(answered(FIRST_STRANGER, STRANGERS)).isLessThanOrEqualTo(2);
    }

    @Test
    void of_a_thousand_commands_of_one_member_the_last_is_answered() {
        var me = world.phone(name(0));
        var storm = new ArrayList<Incoming>();
        IntStream.range(0, 999).forEach(i -> storm.add(world.update(me.account(), new Incoming.Words("/me"))));
        storm.add(world.update(me.account(), new Incoming.Words("十不准")));
        world.receivesAll(storm);
        assertThat(count("SELECT count(*) FROM outbox WHERE chat_id = " + me.account())).isEqualTo(20 + 1 + 10);
        until(LocalTime.of(8, 0, 30), LocalTime.of(8, 1));
        var texts = me.all().stream().map(FakeTelegram.Message::text).toList();
        assertThat(texts).hasSize(20 + 1 + 1);
        assertThat(texts.stream().filter(t -> t.contains("只回复最后一条"))).hasSize(1);
        assertThat(texts.getLast()).contains("不准");
        me.types("/me");
        until(LocalTime.of(8, 1), LocalTime.of(8, 1, 3));
        assertThat(me.all()).hasSize(23);
    }

    @Test
    void what_is_recorded_is_recorded_in_the_midst_of_a_storm() {
        world.moveTo("2026-11-23T08:30");
        until(LocalTime.of(8, 30), LocalTime.of(8, 30, 3));
        var me = world.phone(name(0));
        var question = me.latest();
        String onPost = question.keys().getFirst().getFirst().data();
        var storm = new ArrayList<Incoming>();
        IntStream.range(0, 60).forEach(i -> storm.add(world.update(me.account(), new Incoming.Words("/me"))));
        storm.add(world.update(me.account(), new Incoming.Tap("q", question.id(), onPost)));
        IntStream.range(0, 30).forEach(i -> storm.add(world.update(me.account(), new Incoming.Words("/me"))));
        world.receivesAll(storm);
        assertThat(count("SELECT count(*) FROM answer")).isEqualTo(1);
        until(LocalTime.of(8, 30, 3), LocalTime.of(8, 30, 40));
        assertThat(me.all().stream().filter(m -> m.id() == question.id()).map(FakeTelegram.Message::text))
                .singleElement().asString().contains("已记录 08:30");
    }

    @Test
    void nobody_who_is_merely_quick_notices() {
        var me = world.phone(name(0));
        for (int i = 0; i < 30; i++) {
            until(LocalTime.of(8, 0, 30 + i), LocalTime.of(8, 0, 30 + i));
            me.types("/me");
        }
        until(LocalTime.of(8, 1), LocalTime.of(8, 1, 5));
        assertThat(me.all()).hasSize(30).noneMatch(m -> m.text().contains("只回复最后一条"));
    }
}
