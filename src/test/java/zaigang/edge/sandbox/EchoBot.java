package zaigang.edge.sandbox;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** A small bot through the real client: it repeats what it is told, and reminds two people at half past eight. */
final class EchoBot implements AutoCloseable, SandboxClock {
    private static final Instant ALARM = Instant.parse("2026-11-23T00:30:00Z");

    private volatile Instant now = Instant.parse("2026-11-23T00:00:00Z");
    private volatile boolean running = true;
    private final LocalBotApi api;
    private final OkHttpTelegramClient client;

    EchoBot() {
        var people = List.of(new SandboxPerson(1001, "小王", "队员", "第一工作组", "zh-hans"),
                new SandboxPerson(1002, "老李", "组长", "第一工作组", "zh-hans"),
                new SandboxPerson(1003, "陈主任", "组织者", "县委组织部", "zh-hans"));
        var settings = SandboxSettings.of(new BotProfile("4200:echo", "zaigang_bot", "在岗"), () -> now);
        api = LocalBotApi.start(settings.withPage(() -> people, this));
        client = new OkHttpTelegramClient(api.bot().token(), new TelegramUrl("http", "127.0.0.1", api.port(), false));
        execute(() -> client.execute(SetMyCommands.builder().command(new BotCommand("sheet", "本月考勤")).build()));
        Thread.ofVirtual().start(this::poll);
    }

    LocalBotApi api() {
        return api;
    }

    private interface Call {
        void run() throws TelegramApiException;
    }

    private void execute(Call call) {
        try {
            call.run();
        } catch (TelegramApiException e) {
            // What was refused is in the journal of the server, which is what the tests look at.
            assert !e.getMessage().isEmpty();
        }
    }

    private void poll() {
        int offset = 0;
        while (running) {
            try {
                for (Update update : client.execute(GetUpdates.builder().offset(offset).timeout(20).build())) {
                    offset = update.getUpdateId() + 1;
                    execute(() -> answer(update));
                }
            } catch (TelegramApiException e) {
                running = false;
            }
        }
    }

    private void answer(Update update) throws TelegramApiException {
        if (update.hasCallbackQuery()) {
            tapped(update.getCallbackQuery());
        } else if (update.hasMessage()) {
            told(update.getMessage());
        }
    }

    private void tapped(CallbackQuery query) throws TelegramApiException {
        boolean alert = query.getData().equals("alert");
        client.execute(AnswerCallbackQuery.builder().callbackQueryId(query.getId()).text(alert ? "请注意" : "谢谢")
                .showAlert(alert).build());
        if (!alert) {
            client.execute(EditMessageText.builder().chatId(query.getFrom().getId()).messageId(query.getMessage().getMessageId())
                    .text("<b>已记录</b> 08:00 在岗").parseMode("HTML").build());
        }
    }

    private void told(Message message) throws TelegramApiException {
        long chat = message.getChatId();
        if (message.hasDocument()) {
            client.execute(SendMessage.builder().chatId(chat).text("收到文件 " + message.getDocument().getFileName()).build());
        } else if (message.hasLocation()) {
            client.execute(SendMessage.builder().chatId(chat).text("收到位置").build());
        } else if (!message.hasText()) {
            return;
        } else if (message.getText().equals("/slow")) {
            client.execute(SendChatAction.builder().chatId(chat).action("upload_document").build());
        } else if (message.getText().equals("/sheet")) {
            client.execute(SendDocument.builder().chatId(chat).document(new InputFile(
                    new ByteArrayInputStream("小王,在岗".getBytes(StandardCharsets.UTF_8)), "考勤.csv")).build());
        } else {
            String said = message.getText().replace("&", "&amp;").replace("<", "&lt;");
            client.execute(SendMessage.builder().chatId(chat).parseMode("HTML")
                    .text("<i>您说：</i>" + said + "\n邀请：https://t.me/zaigang_bot?start=CODE-1")
                    .replyMarkup(new InlineKeyboardMarkup(List.of(
                            new InlineKeyboardRow(button("在岗", "on"), button("提示", "alert")))))
                    .build());
        }
    }

    private static InlineKeyboardButton button(String text, String data) {
        return InlineKeyboardButton.builder().text(text).callbackData(data).build();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Optional<Instant> nextAlarm() {
        return now.isBefore(ALARM) ? Optional.of(ALARM) : Optional.empty();
    }

    @Override
    public void moveTo(Instant later) {
        boolean due = now.isBefore(ALARM) && !later.isBefore(ALARM);
        now = later;
        for (long person : due ? List.of(1001L, 1002L) : List.<Long>of()) {
            execute(() -> client.execute(SendMessage.builder().chatId(person).text("提醒：请打卡").build()));
        }
    }

    @Override
    public void close() {
        running = false;
        api.close();
    }
}
