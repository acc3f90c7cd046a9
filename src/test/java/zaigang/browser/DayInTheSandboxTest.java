package zaigang.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import zaigang.Sandbox;
import zaigang.base.sheets.SheetFile;

/**
 * The whole bot behind the sandbox's page, in a real browser: a cadre taps, the leader sees the close and records a call, an
 * organizer reads the board and downloads the sheet. With -Dzaigang.pictures=DIR it leaves pictures of the day there.
 */
class DayInTheSandboxTest {
    /** In Shanghai; the next check-in is Monday's. */
    private static final Instant SUNDAY_EVENING = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Chromium chromium;
    private Sandbox sandbox;

    @BeforeEach
    void open() throws IOException {
        chromium = Chromium.start();
        sandbox = SampleSandbox.start(folder, SUNDAY_EVENING);
        chromium.resize(1440, 900);
        chromium.driver().get(sandbox.url() + "?lang=zh");
    }

    @AfterEach
    void close() {
        if (sandbox != null) {
            sandbox.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_working_day_is_lived_through() throws Exception {
        aCadreAnswers();
        aLeaderApprovesAndFollowsUp();
        anOrganizerReadsAndDownloads();
    }

    private void aCadreAnswers() {
        chooses("陈雨桐");
        alarmsUntil("今日在岗打卡");
        phonePicture("cadre-question");
        taps("在岗");
        sees("已记录");
        phonePicture("cadre-recorded");
        types("今天谁值班");
        sees("带班");
        phonePicture("cadre-duty");
        chooses("赵海波");
        taps("请假");
        sees("哪一种假");
        taps("事假");
        sees("已提交请假");
        phonePicture("cadre-leave");
    }

    private void aLeaderApprovesAndFollowsUp() {
        chooses("李国栋");
        taps("同意");
        sees("已同意");
        taps("在岗");
        sees("已记录");
        if (pictures()) {
            othersAnswer();
            chooses("李国栋");
        }
        alarmsUntil("打卡已截止");
        picture("sandbox");
        taps("王晓燕");
        taps("电话抽查");
        taps("在岗");
        sees("已登记");
    }

    private void anOrganizerReadsAndDownloads() throws IOException {
        chooses("曹慧敏");
        alarmsUntil("日巡查");
        phonePicture("organizer-digest");
        types("看板");
        sees("城关镇");
        phonePicture("organizer-board");
        types("/report 今天");
        Path sheet = download();
        var read = (SheetFile.Workbook) SheetFile.read(sheet.getFileName().toString(), Files.readAllBytes(sheet));
        assertThat(read.sheets().getFirst().rows().stream().flatMap(r -> r.texts().stream())).contains("陈雨桐", "王晓燕");
        phonePicture("organizer-report");
        Path roster = folder.resolve("防汛值班表.csv");
        Files.writeString(roster, """
                防汛值班表,,,
                日期,星期,带班领导,值班人员
                2026.12.1,周二,李国栋,陈雨桐、张堃
                2026.12.2,周三,周建华,王晓燕、赵海波
                """);
        chromium.driver().findElement(By.id("compose-file")).sendKeys(roster.toString());
        sees("新增");
        phonePicture("organizer-import");
        taps("导入");
        sees("已导入");
    }

    /** For the pictures: a county in which most people have answered. */
    private void othersAnswer() {
        for (String name : List.of("张堃", "吴秀兰", "郑喆", "孙丽娟", "马德福", "胡明远", "林珺", "何永平", "罗家辉", "梁春生", "宋玉梅",
                "许佳怡", "韩冬", "冯晓光", "周建华")) {
            chooses(name);
            types(name.equals("郑喆") ? "公出" : "在岗");
            sees("已记录");
        }
    }

    private void chooses(String name) {
        element(By.cssSelector(".person[data-person='" + person(name) + "']")).click();
        await().atMost(PATIENCE).ignoreExceptions().until(() ->
                chromium.driver().findElement(By.tagName("body")).getText().contains("您是 " + name));
    }

    private String person(String name) {
        return await().atMost(PATIENCE).ignoreExceptions().until(() -> chromium.driver()
                .findElements(By.className("person")).stream()
                .filter(p -> p.findElement(By.cssSelector(".name b")).getAttribute("textContent").equals(name)).findFirst().orElseThrow()
                .getAttribute("data-person"), id -> !id.isEmpty());
    }

    private void nextAlarm() {
        long before = shownMillis();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            element(By.id("clock-next-alarm")).click();
            return true;
        });
        await().atMost(PATIENCE).ignoreExceptions().until(() -> shownMillis() - before > Duration.ofMinutes(1).toMillis());
    }

    /** What comes first can be reminders of a duty, and the question to take it over. */
    private void alarmsUntil(String text) {
        for (int i = 0; i < 12 && !shown(text); i++) {
            nextAlarm();
        }
        sees(text);
    }

    /** Looked at again where the page was drawn anew meanwhile. */
    private boolean shown(String text) {
        return await().atMost(PATIENCE).ignoreExceptions().until(() ->
                chromium.driver().findElements(By.cssSelector(".message[data-from=bot]")).stream()
                        .anyMatch(m -> m.getText().contains(text)), looked -> true);
    }

    private long shownMillis() {
        return Long.parseLong(element(By.id("clock-now")).getAttribute("data-now"));
    }

    private void taps(String label) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            buttons(label).getLast().click();
            return true;
        });
    }

    private List<WebElement> buttons(String label) {
        return chromium.driver().findElements(By.className("inline-button")).stream()
                .filter(b -> b.getText().equals(label)).toList();
    }

    private void types(String text) {
        element(By.id("compose-text")).sendKeys(text, Keys.ENTER);
    }

    private void sees(String text) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> shown(text));
    }

    private Path download() throws IOException {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            chromium.driver().findElements(By.className("document")).getLast().click();
            return true;
        });
        return await().atMost(PATIENCE).until(this::downloaded, found -> found.toString().endsWith(".xlsx"));
    }

    private Path downloaded() throws IOException {
        try (Stream<Path> files = Files.list(chromium.downloads())) {
            return files.findFirst().orElse(Path.of(""));
        }
    }

    private WebElement element(By by) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> chromium.driver().findElement(by).isDisplayed());
        return chromium.driver().findElement(by);
    }

    private void picture(String name) {
        if (pictures()) {
            chromium.screenshot(Path.of(System.getProperty("zaigang.pictures"), name + ".png"));
        }
    }

    /** The same on a phone. */
    private void phonePicture(String name) {
        if (pictures()) {
            String address = chromium.driver().getCurrentUrl();
            chromium.resize(390, 760);
            reload(address);
            picture(name);
            chromium.resize(1440, 900);
            reload(address);
        }
    }

    /** Anew, since the page slides its parts in and out when its width changes. */
    private void reload(String address) {
        chromium.driver().get("about:blank");
        chromium.driver().get(address);
        await().atMost(PATIENCE).ignoreExceptions().until(() -> chromium.driver()
                .findElements(By.className("message")).getLast().getCssValue("opacity").equals("1"));
    }

    private static boolean pictures() {
        return System.getProperty("zaigang.pictures") != null;
    }
}
