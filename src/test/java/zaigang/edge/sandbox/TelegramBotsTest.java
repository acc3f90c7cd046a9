package zaigang.edge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The library that the bot uses works with this server as it does with Telegram's. */
class TelegramBotsTest extends SandboxTest {
    private final TelegramUrl url = new TelegramUrl("http", "127.0.0.1", api.port(), false);
    private final OkHttpTelegramClient client = new OkHttpTelegramClient(TOKEN, url);

    private static InlineKeyboardMarkup keyboard(String text, String data) {
        return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(
                InlineKeyboardButton.builder().text(text).callbackData(data).build())));
    }

    @Test
    void it_asks_who_it_is_and_where_it_is_called() throws Exception {
        assertThat(client.execute(new GetMe()).getUserName()).isEqualTo("zaigang_bot");
        assertThat(client.execute(new GetWebhookInfo()).getUrl()).isEmpty();
        assertThat(client.execute(new DeleteWebhook())).isTrue();
        assertThat(client.execute(new GetChat("1001")).getFirstName()).isEqualTo("小王");
    }

    @Test
    void it_sends_edits_and_is_told_what_was_tapped() throws Exception {
        var sent = client.execute(SendMessage.builder().chatId(1001L).text("<b>在岗</b>?").parseMode("HTML")
                .replyMarkup(keyboard("在岗", "on")).build());
        assertThat(sent.getText()).isEqualTo("在岗?");
        assertThat(sent.getEntities()).singleElement().satisfies(e -> assertThat(e.getType()).isEqualTo("bold"));
        String query = wang.taps(sent.getMessageId(), "在岗");
        client.execute(AnswerCallbackQuery.builder().callbackQueryId(query).text("已记录").build());
        client.execute(EditMessageText.builder().chatId(1001L).messageId(sent.getMessageId()).text("已记录").build());
        var shown = wang.chat().last().orElseThrow();
        assertThat(shown.text()).isEqualTo("已记录");
        assertThat(shown.edited()).isTrue();
        assertThat(wang.toasts()).extracting(Toast::text).containsExactly("已记录");
    }

    @Test
    void it_uploads_a_file_whose_name_is_chinese_and_a_picture() throws Exception {
        var document = client.execute(SendDocument.builder().chatId(1001L).caption("<i>十一月</i>").parseMode("HTML")
                .document(new InputFile(new ByteArrayInputStream("sheet".getBytes(StandardCharsets.UTF_8)), "考勤 汇总.xlsx"))
                .replyMarkup(keyboard("a", "b")).build());
        assertThat(document.getDocument().getFileName()).isEqualTo("考勤 汇总.xlsx");
        assertThat(document.getCaption()).isEqualTo("十一月");
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        var photo = client.execute(SendPhoto.builder().chatId(1001L)
                .photo(new InputFile(new ByteArrayInputStream(png.toByteArray()), "map.png")).build());
        assertThat(photo.getPhoto()).singleElement().satisfies(p -> assertThat(p.getWidth()).isEqualTo(40));
        assertThatThrownBy(() -> client.execute(SendPhoto.builder().chatId(1001L)
                .photo(new InputFile(new ByteArrayInputStream(new byte[] {1, 2, 3}), "map.png")).build()))
                .hasMessageContaining("IMAGE_PROCESS_FAILED");
        assertThat(wang.chat().messages().getFirst().document().orElseThrow().bytes()).asString().isEqualTo("sheet");
    }

    @Test
    void it_finds_a_file_that_a_person_sent_but_none_over_20_megabytes() throws Exception {
        wang.sends("值班表.csv", "a,b".getBytes(StandardCharsets.UTF_8), "十二月");
        var document = ok("getUpdates", "{}").get(0).path("message").path("document");
        assertThat(document.path("file_name").asText()).isEqualTo("值班表.csv");
        var file = client.execute(new GetFile(document.path("file_id").asText()));
        var download = HttpRequest.newBuilder(URI.create(api.url() + "file/bot" + TOKEN + "/" + file.getFilePath())).build();
        assertThat(http.send(download, HttpResponse.BodyHandlers.ofString()).body()).isEqualTo("a,b");
        wang.sends("big.bin", new byte[20 * 1024 * 1024 + 1], "");
        String big = ok("getUpdates", "{'offset': -1}").get(0).path("message").path("document").path("file_id").asText();
        assertThatThrownBy(() -> client.execute(new GetFile(big))).hasMessageContaining("file is too big");
    }

    @Test
    void its_exceptions_carry_code_and_waiting_time() {
        api.faults().next("sendMessage", new Fault.TooManyRequests(9));
        assertThatThrownBy(() -> client.execute(SendMessage.builder().chatId(1001L).text("x").build()))
                .isInstanceOfSatisfying(TelegramApiRequestException.class, e -> {
                    assertThat(e.getErrorCode()).isEqualTo(429);
                    assertThat(e.getParameters().getRetryAfter()).isEqualTo(9);
                });
    }

    @Test
    void it_sets_a_menu_for_one_chat() throws Exception {
        client.execute(SetMyCommands.builder().command(new BotCommand("today", "今天")).languageCode("zh")
                .scope(BotCommandScopeChat.builder().chatId("1001").build()).build());
        assertThat(api.menu(1001)).containsExactly("today - 今天");
    }

    @Test
    @SuppressWarnings("try")
    void it_polls_and_confirms() throws Exception {
        var seen = new CopyOnWriteArrayList<Update>();
        LongPollingUpdateConsumer consumer = seen::addAll;
        try (var application = new TelegramBotsLongPollingApplication()) {
            application.registerBot(TOKEN, () -> url, new DefaultGetUpdatesGenerator(), consumer);
            wang.types("/start CODE");
            wang.taps(sent("?", "[[{'text': 'yes', 'callback_data': 'y'}]]"), "yes");
            wang.sends("a.csv", new byte[] {1}, "sheet");
            wang.blocks();
            await().atMost(Duration.ofSeconds(10)).until(() -> seen.size() == 4);
            // The library's isCommand() says false until somebody has asked for the entities.
            assertThat(seen.get(0).getMessage().getEntities()).singleElement()
                    .satisfies(e -> assertThat(e.getText()).isEqualTo("/start"));
            assertThat(seen.get(0).getMessage().getFrom().getLanguageCode()).isEqualTo("zh-hans");
            assertThat(seen.get(1).getCallbackQuery().getData()).isEqualTo("y");
            assertThat(seen.get(2).getMessage().getDocument().getFileName()).isEqualTo("a.csv");
            assertThat(seen.get(3).getMyChatMember().getNewChatMember().getStatus()).isEqualTo("kicked");
            await().atMost(Duration.ofSeconds(10)).until(() -> api.pendingUpdates() == 0);
            api.close();
        }
    }
}
