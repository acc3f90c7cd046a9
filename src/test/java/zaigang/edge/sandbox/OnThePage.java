package zaigang.edge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import zaigang.browser.Chromium;

/** The page in a real browser, with a small bot behind it. One browser serves all tests; each has a server of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnThePage {
    Chromium chromium;
    EchoBot bot;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void open() {
        bot = new EchoBot();
        before();
        chromium.resize(1440, 900);
        chromium.driver().get(bot.api().url() + "?lang=zh");
    }

    /** What stands before the page is opened. */
    void before() {}

    @AfterEach
    void close() {
        bot.close();
    }

    @AfterAll
    void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    WebElement find(String css) {
        await().atMost(Duration.ofSeconds(10)).ignoreExceptions()
                .until(() -> chromium.driver().findElement(By.cssSelector(css)).isDisplayed());
        return chromium.driver().findElement(By.cssSelector(css));
    }

    void sees(String css, String text) {
        await().atMost(Duration.ofSeconds(10)).ignoreExceptions().untilAsserted(() ->
                assertThat(chromium.driver().findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList())
                        .anyMatch(seen -> seen.contains(text)));
    }

    void chooses(long person) {
        find(".person[data-person='" + person + "']").click();
    }

    void types(String text) {
        find("#compose-text").sendKeys(text, Keys.ENTER);
    }
}
