package zaigang.edge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What the page shows, and what can be done on it. */
class PageBrowserTest extends OnThePage {
    @TempDir
    private Path temp;

    /** Nothing of these reaches beyond the edge of a phone. */
    private void fits(String css) {
        assertThat(chromium.driver().findElements(By.cssSelector(css))).filteredOn(WebElement::isDisplayed).isNotEmpty()
                .allSatisfy(e -> assertThat(e.getRect().getX() + e.getRect().getWidth()).as("%s", e).isLessThanOrEqualTo(390));
    }

    private Path screenshot(String name) {
        return chromium.screenshot(Path.of(System.getProperty("zaigang.screenshots", temp.toString()), name + ".png"));
    }

    @Test
    void a_person_types_taps_sees_the_edit_and_downloads_a_file() throws Exception {
        sees("#welcome", "一分钟");
        chooses(1001);
        types("早上好");
        sees(".message[data-from=me] .text", "早上好");
        sees(".message[data-from=bot] .text", "您说：早上好");
        find(".inline-button[data-data='on']").click();
        sees(".message[data-from=bot]", "已编辑");
        sees(".message[data-from=bot] .text b", "已记录");
        sees("#toast", "谢谢");
        types("/sheet");
        find(".document").click();
        Path sheet = chromium.downloads().resolve("考勤.csv");
        await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(sheet));
        assertThat(Files.readString(sheet)).isEqualTo("小王,在岗");
        assertThat(Files.size(screenshot("chat"))).isPositive();
    }

    @Test
    void what_the_bot_is_at_stands_in_the_head_of_the_chat_until_its_message_comes() {
        chooses(1001);
        sees("#chat-person", "小王");
        types("/slow");
        sees("#chat-person", "正在发送文件");
        types("好");
        sees("#chat-person", "您是 小王");
    }

    @Test
    void an_alert_has_to_be_closed_and_a_link_that_starts_the_bot_does() {
        chooses(1001);
        types("x");
        find(".inline-button[data-data='alert']").click();
        sees("#alert", "请注意");
        find("#alert-close").click();
        find(".message[data-from=bot] .text a[href^='https://t.me/']").click();
        sees(".message[data-from=me] .text", "/start CODE-1");
    }

    @Test
    void the_menu_sends_a_command_and_the_file_chooser_a_file() throws Exception {
        Path file = Files.writeString(temp.resolve("值班表.csv"), "a,b", StandardCharsets.UTF_8);
        chooses(1001);
        find("#compose-menu").click();
        find("#menu [data-command=sheet]").click();
        sees(".message[data-from=me] .text", "/sheet");
        chromium.driver().findElement(By.id("compose-file")).sendKeys(file.toString());
        sees(".message[data-from=me] .document", "值班表.csv");
        sees(".message[data-from=bot] .text", "收到文件 值班表.csv");
    }

    @Test
    void the_clock_moves_to_the_alarm_the_hour_and_the_morning_and_others_have_unread_messages() {
        sees("#clock-time", "08:00");
        sees("#clock-alarm", "08:30");
        find("#clock-next-alarm").click();
        sees("#clock-time", "08:30");
        sees(".person[data-person='1002'] .badge", "1");
        chooses(1002);
        sees(".message[data-from=bot] .text", "提醒");
        await().atMost(Duration.ofSeconds(10)).until(() ->
                chromium.driver().findElements(By.cssSelector(".person[data-person='1002'] .badge")).isEmpty());
        find("#clock-plus-hour").click();
        sees("#clock-time", "09:30");
        find("#clock-next-morning").click();
        sees("#clock-time", "08:00");
        sees("#clock-date", "2026年11月24日");
    }

    @Test
    void the_clock_goes_on_to_the_next_message_of_whoever_is_chosen() {
        assertThat(find("#clock-next-message").isEnabled()).isFalse();
        chooses(1003);
        types("x");
        sees(".message[data-from=bot] .text", "您说：x");
        find("#clock-next-message").click();
        sees("#toast", "没有给陈主任的消息");
        chooses(1001);
        find("#clock-next-message").click();
        sees("#clock-time", "08:30");
        sees("#toast", "没有给小王的消息");
    }

    private String focused(String attribute) {
        return chromium.driver().switchTo().activeElement().getAttribute(attribute);
    }

    private void press(Keys... keys) {
        chromium.driver().switchTo().activeElement().sendKeys(keys);
    }

    @Test
    void arrows_go_through_people_menu_and_buttons_and_escape_goes_back() {
        find("#person-search").click();
        press(Keys.ARROW_DOWN);
        assertThat(focused("data-person")).isEqualTo("1001");
        press(Keys.ARROW_DOWN);
        assertThat(focused("data-person")).isEqualTo("1002");
        press(Keys.HOME);
        press(Keys.ENTER);
        sees("#chat-person", "小王");
        await().atMost(Duration.ofSeconds(10)).until(() -> focused("id").equals("compose-text"));
        chromium.driver().switchTo().activeElement().sendKeys("x", Keys.ENTER);
        WebElement on = find(".inline-button[data-data='on']");
        chromium.driver().executeScript("arguments[0].focus()", on);
        press(Keys.ARROW_RIGHT);
        assertThat(focused("data-data")).isEqualTo("alert");
        press(Keys.ENTER);
        sees("#alert", "请注意");
        press(Keys.ESCAPE);
        await().atMost(Duration.ofSeconds(10)).until(() -> !chromium.driver().findElement(By.id("alert")).isDisplayed());
        find("#compose-menu").click();
        assertThat(focused("data-command")).isEqualTo("sheet");
        press(Keys.ESCAPE);
        assertThat(chromium.driver().findElement(By.id("menu")).isDisplayed()).isFalse();
        assertThat(focused("id")).isEqualTo("compose-menu");
        press(Keys.ESCAPE);
        sees("#welcome", "一分钟");
        assertThat(focused("data-person")).isEqualTo("1001");
    }

    @Test
    void the_focus_stays_where_it_is_while_messages_come() {
        chooses(1001);
        chromium.driver().executeScript("document.querySelector('.person[data-person=\"1002\"]').focus()");
        find("#clock-next-alarm");
        bot.moveTo(bot.now().plusSeconds(3600));
        sees(".person[data-person='1002'] .badge", "1");
        assertThat(focused("data-person")).isEqualTo("1002");
    }

    @Test
    void each_part_can_be_reached_with_tab_once_and_shows_it() {
        find("#language").click();
        sees("#people h2", "Who are you?");
        press(Keys.TAB);
        assertThat(focused("id")).isEqualTo("person-search");
        press(Keys.TAB);
        assertThat(focused("data-person")).isEqualTo("1001");
        assertThat(chromium.driver().switchTo().activeElement().getCssValue("outline-style")).isEqualTo("solid");
        press(Keys.TAB);
        assertThat(focused("class")).as("the list is one stop").doesNotContain("person");
    }

    @Test
    void a_location_is_shown_as_a_place_and_what_one_sent_stands_on_the_right() {
        chooses(1001);
        find("#compose-place").click();
        find("#place-send").click();
        sees(".message[data-from=me] .place", "32.10340, 114.10120");
        sees(".message[data-from=bot] .text", "收到位置");
        int mine = find(".message[data-from=me]").getRect().getX();
        assertThat(mine).isGreaterThan(find(".message[data-from=bot]").getRect().getX());
    }

    private String ground() {
        return chromium.driver().findElement(By.tagName("body")).getCssValue("background-color");
    }

    @Test
    void it_is_dark_where_the_system_is_and_as_it_was_chosen_last() {
        try {
            chromium.prefers("light");
            String light = ground();
            chromium.prefers("dark");
            String dark = ground();
            assertThat(dark).isNotEqualTo(light);
            screenshot("dark");
            find("#theme").click();
            assertThat(ground()).isEqualTo(light);
            chromium.driver().navigate().refresh();
            sees("#people h2", "您是谁");
            assertThat(ground()).isEqualTo(light);
            find("#theme").click();
            chromium.prefers("light");
            assertThat(ground()).isEqualTo(dark);
        } finally {
            chromium.driver().executeScript("localStorage.removeItem('theme')");
        }
    }

    @Test
    void the_steps_of_a_day_are_there_on_a_phone_too() {
        chromium.resize(390, 844);
        sees("#people-guide .steps", "选王晓燕");
        fits("#people-guide, .clock-buttons button");
        chooses(1001);
        find("#guide-open").click();
        sees("#guide .steps", "选王晓燕");
        fits("#guide, #clock-next-message");
        press(Keys.ESCAPE);
        await().atMost(Duration.ofSeconds(10)).until(() -> !chromium.driver().findElement(By.id("guide")).isDisplayed());
        assertThat(find("#compose-text").isDisplayed()).as("only the dialog is closed").isTrue();
    }

    @Test
    void a_stranger_starts_the_bot_first_and_text_is_never_mark_up() {
        chooses(7900000001L);
        find("#chat-start").click();
        types("<img src=x onerror=alert(1)> <b>x</b>");
        sees(".message[data-from=bot] .text", "您说：<img src=x onerror=alert(1)> <b>x</b>");
        assertThat(chromium.driver().findElements(By.cssSelector("#messages img"))).isEmpty();
    }

    @Test
    void whoever_blocks_the_bot_gets_nothing_and_the_panel_says_why() {
        chooses(1001);
        types("x");
        sees(".call[data-method=sendMessage][data-status='200']", "小王");
        find("#chat-block").click();
        sees(".day", "您已屏蔽机器人");
        find("#clock-next-alarm").click();
        sees(".call[data-status='403']", "Forbidden: bot was blocked by the user");
    }

    @Test
    void the_page_speaks_english_and_fits_a_phone() {
        find("#language").click();
        sees("#people h2", "Who are you?");
        chromium.resize(390, 844);
        screenshot("phone-people");
        fits(".person, #person-search, #top button");
        chooses(1001);
        types("hello");
        sees(".message[data-from=bot] .text", "hello");
        fits(".message, #compose-send, #chat-block, #top button");
        screenshot("phone-chat");
        find("#chat-back").click();
        assertThat(find("#person-search").isDisplayed()).isTrue();
        find("#panel-toggle").click();
        sees(".call[data-method=sendMessage]", "小王");
        screenshot("phone-panel");
    }

    @Test
    void nothing_on_the_page_breaks_its_own_policy() {
        chooses(1001);
        types("x");
        sees(".message[data-from=bot] .text", "您说：x");
        chromium.driver().manage().logs().get("browser");
        chromium.driver().navigate().refresh();
        sees(".message[data-from=bot] .text", "您说：x");
        var entries = chromium.driver().manage().logs().get("browser").getAll();
        assertThat(entries).extracting(Object::toString).isEqualTo(List.of());
    }
}
