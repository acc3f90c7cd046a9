package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import zaigang.base.settings.Settings;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Incoming.Location.Manner;

/** Where somebody was is nowhere to be found: looked for in every byte of the database and in all that is logged. */
class LocationIsNotKeptTest {
    private static final double NORTH = 30.503123791;
    private static final double EAST = 114.401987653;
    private static final double POST_NORTH = 30.5;
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();
    private Level before;
    @RegisterExtension
    private final World world = World.at("2026-11-23T10:00").with(
            Settings.DEFAULT.with(
                    Settings.DEFAULT.county().with(Settings.DEFAULT.county().spot().withLocation(500))));
    private final Phone wang = world.phone("小王");

    @BeforeEach
    void open() {
        before = ROOT.getLevel();
        ROOT.iteratorForAppenders().forEachRemaining(usual::add);
        usual.forEach(ROOT::detachAppender);
        ROOT.setLevel(Level.ALL);
        logged.start();
        ROOT.addAppender(logged);
        world.county().organizer("周主任").team("第一工作组").at("柳河村").leader("老李").cadre("小王");
        world.county().postAt("柳河村", POST_NORTH, 114.4);
    }

    @AfterEach
    void close() {
        ROOT.detachAppender(logged);
        ROOT.setLevel(before);
        usual.forEach(ROOT::addAppender);
    }

    private void everyWayALocationCanTake() {
        Phone li = world.phone("老李");
        li.types("抽查 1").sees("什么时候").taps("现在就抽").sees("马上发出");
        wang.sees("抽查").sendsLocation(NORTH, EAST, 10).sees("没有人要");
        wang.taps("在岗").sees("请再发一次位置");
        for (Manner manner : Manner.values()) {
            wang.sendsLocation(NORTH, EAST, 10, manner);
        }
        wang.ignoresTheRest();
        world.phone("路人").sendsLocation(NORTH, EAST, 10).sees("您好");
        world.receives(wang.account(), -100, new Incoming.Location(NORTH, EAST, 10, Manner.SENT));
        world.app().ledger().change(tx -> tx.run("ALTER TABLE spot_location RENAME TO gone"));
        wang.sendsLocation(NORTH, EAST, 10).sees("没有办成");
        world.app().ledger().change(tx -> tx.run("ALTER TABLE gone RENAME TO spot_location"));
        world.moveTo("2026-11-23T10:30");
        wang.sendsLocation(NORTH, EAST, 10).sees("已经过了");
        world.phone("周主任").types("/audit").sees("操作日志");
        wang.types("/export").sees("机器人里关于您的全部数据");
        li.sees("抽查第 1 次");
    }

    @Test
    void neither_in_the_database_nor_in_the_log() throws IOException {
        everyWayALocationCanTake();
        assertThat(world.app().ledger().<Long>read(tx -> tx.count("SELECT count(*) FROM spot_location WHERE inside")))
                .as("it was looked at").isEqualTo(1);
        assertThat(world.app().ledger().<Long>read(tx -> tx.count("SELECT count(*) FROM update_set_aside")))
                .as("one failed on the way").isEqualTo(1);
        byte[] database = database();
        assertThat(found(database, number(POST_NORTH))).as("this search finds what is there").isTrue();
        for (double coordinate : new double[] {NORTH, EAST}) {
            assertThat(found(database, number(coordinate))).as("%s as a number", coordinate).isFalse();
            assertThat(found(database, digits(coordinate))).as("%s in digits", coordinate).isFalse();
        }
        assertThat(log()).contains("is set aside").doesNotContain(
                new String(digits(NORTH), StandardCharsets.US_ASCII), new String(digits(EAST), StandardCharsets.US_ASCII));
    }

    private byte[] database() throws IOException {
        var all = new ByteArrayOutputStream();
        try (var files = Files.list(world.folder())) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("zaigang.db")).toList()) {
                all.write(Files.readAllBytes(file));
            }
        }
        return all.toByteArray();
    }

    /** As SQLite stores it. */
    private static byte[] number(double value) {
        return ByteBuffer.allocate(Double.BYTES).putDouble(value).array();
    }

    /** The decimals to three places fewer, so that a rounded one is found too. */
    private static byte[] digits(double value) {
        String text = Double.toString(value);
        return text.substring(text.indexOf('.') + 1, text.length() - 3).getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean found(byte[] in, byte[] what) {
        for (int i = 0; i + what.length <= in.length; i++) {
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return true;
            }
        }
        return false;
    }

    private String log() {
        return List.copyOf(logged.list).stream().map(e -> e.getFormattedMessage()
                + (e.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(e.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }
}
