package zaigang.edge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** What can be sent from the page besides lines, and the topics of a group, in a real browser. */
class PageInboxBrowserTest extends OnThePage {
    private static final long GROUP = -9;
    private static final long SUPERGROUP = -1_000_000_000_009L;

    @TempDir
    private Path temp;

    @Override
    void before() {
        bot.api().addGroup(GROUP, "第一工作组群");
    }

    private File picture() throws IOException {
        File file = temp.resolve("a.png").toFile();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file);
        return file;
    }

    @Test
    void a_photo_with_a_caption_a_voice_message_and_a_sticker_are_shown_as_such() throws Exception {
        chooses(1001);
        find("#compose-more").click();
        find("#more-caption").sendKeys("在岗");
        chromium.driver().findElement(By.id("more-photo")).sendKeys(picture().toString());
        sees(".message[data-from=me] .text", "在岗");
        assertThat(find(".message[data-from=me] .picture img").isDisplayed()).isTrue();
        find("#compose-more").click();
        find("[data-media=VOICE]").click();
        sees(".message[data-from=me] .document", "语音");
        find("#compose-more").click();
        find("[data-media=STICKER]").click();
        sees(".message[data-from=me] .sticker", "👍");
        assertThat(bot.api().chat(1001).messages()).extracting(m -> m.document().map(Document::media).orElse(null))
                .contains(Media.PHOTO, Media.VOICE, Media.STICKER);
    }

    @Test
    void a_message_is_edited_pinned_and_forwarded_by_somebody_else() {
        chooses(1001);
        types("在岗");
        find(".message[data-from=me] .about").click();
        find("#about-text").clear();
        find("#about-text").sendKeys("公出");
        find("#about-edit").click();
        sees(".message[data-from=me] .text", "公出");
        sees(".message[data-from=me] .edited", "已编辑");
        find(".message[data-from=me] .about").click();
        find("#about-pin").click();
        sees("[data-service=pinned_message]", "置顶了一条消息");
        find(".message[data-from=me] .about").click();
        new Select(find("#about-person")).selectByValue("1002");
        find("#about-forward").click();
        chooses(1002);
        sees(".message[data-from=me] .forwarded", "转发自 小王");
        sees(".message[data-from=me] .text", "公出");
    }

    @Test
    void a_group_is_migrated_has_topics_and_an_anonymous_administrator() {
        chooses(GROUP);
        find("#compose-more").click();
        find("#more-topic").sendKeys("值班");
        find("[data-change=topic]").click();
        sees("[data-service=migrate_from_chat_id]", "超级群");
        long topic = bot.api().chat(SUPERGROUP).topics().getLast().id();
        new Select(find("#compose-topic")).selectByVisibleText("值班");
        sees("[data-service=forum_topic_created]", "新建了话题“值班”");
        find("#compose-more").click();
        find("#more-anonymous").click();
        find("#more-close").click();
        types("/duty");
        sees(".message .by", "群（匿名）");
        var said = bot.api().chat(SUPERGROUP).messages().stream().filter(m -> m.text().equals("/duty")).toList();
        assertThat(said).extracting(m -> m.around().thread()).isEqualTo(List.of(topic));
        find("#compose-more").click();
        find("[data-change=shut]").click();
        sees("[data-service=forum_topic_closed]", "关闭了话题");
        assertThat(bot.api().chat(SUPERGROUP).topic(topic).orElseThrow().open()).isFalse();
        find("#compose-more").click();
        find("[data-change=delete]").click();
        sees("[data-service=migrate_from_chat_id]", "超级群");
    }
}
