package zaigang;

import zaigang.edge.telegram.TelegramLine;
import zaigang.edge.telegram.TelegramProfile;
import zaigang.edge.telegram.TelegramSettings;

/** The way to Telegram, which can be laid before there is a bot that speaks or listens. */
public record Telegram(TelegramLine line, TelegramProfile profile) {
    public static Telegram at(TelegramSettings settings) {
        var line = new TelegramLine(settings);
        return new Telegram(line, new TelegramProfile(line));
    }
}
