package zaigang.base.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zaigang.base.text.Language;

/**
 * The settings of a county.
 *
 * @param zone in which all times of day are meant
 * @param language of people who have not chosen one
 * @param invitation how invitations are made
 * @param telegram limits of the connection
 * @param retention how long records are kept
 * @param county what holds where no township or team says otherwise
 * @param townships overrides by the township's name
 * @param teams overrides by the team's name; they go before the township's
 * @param leave what holds for leave, in the whole county
 * @param monthEnd when months are shown and can be closed, in the whole county
 * @param burden how often a person may be prompted
 * @param report what the report's sheet looks like
 */
public record Settings(
        ZoneId zone,
        Language language,
        Invitation invitation,
        Telegram telegram,
        Retention retention,
        DaySettings county,
        Map<String, Overrides> townships,
        Map<String, Overrides> teams,
        LeaveRules leave,
        MonthEnd monthEnd,
        Burden burden,
        ReportSettings report) {

    /** What holds where the file is silent; the file that comes with the program says the same. */
    public static final Settings DEFAULT = new Settings(
            ZoneId.of("Asia/Shanghai"), Language.ZH, new Invitation(7), Telegram.DEFAULT, Retention.DEFAULT,
            new DaySettings(
                    new CheckInSettings(LocalTime.of(8, 30), new CheckInDays.WorkingDays(), Duration.ofMinutes(30),
                            Duration.ofMinutes(15), Duration.ofHours(4), Duration.ofMinutes(3), 7,
                            CheckInSettings.AfterNight.OFF),
                    new DigestSettings(LocalTime.of(9, 15), LocalTime.of(18, 0)),
                    new QuietHours(LocalTime.of(21, 30), LocalTime.of(7, 0)),
                    new DutySettings(LocalTime.of(8, 0), Duration.ofHours(24), Set.of(Lead.EVENING, Lead.BEFORE),
                            LocalTime.of(16, 0), LocalTime.of(19, 0), Duration.ofHours(1), LocalTime.of(7, 30)),
                    new ExchangeSettings(ExchangeSettings.Approval.LEADER, Duration.ofHours(24), Duration.ofHours(24)),
                    new TakeOverSettings(true, Duration.ofMinutes(15), Duration.ofMinutes(30)),
                    new SpotSettings(LocalTime.of(9, 0), LocalTime.of(17, 30), LocalTime.of(21, 0), LocalTime.of(23, 0),
                            Duration.ofMinutes(15), 7, 2, false, false, 500)),
            Map.of(), Map.of(), LeaveRules.DEFAULT, MonthEnd.DEFAULT, Burden.DEFAULT, ReportSettings.DEFAULT);

    public Settings {
        townships = Collections.unmodifiableMap(new LinkedHashMap<>(townships));
        teams = Collections.unmodifiableMap(new LinkedHashMap<>(teams));
    }

    /** These settings in another zone. */
    public Settings in(ZoneId other) {
        return new Settings(
                other, language, invitation, telegram, retention, county, townships, teams, leave, monthEnd, burden, report);
    }

    /** These settings with other values for the county. */
    public Settings with(DaySettings other) {
        return new Settings(
                zone, language, invitation, telegram, retention, other, townships, teams, leave, monthEnd, burden, report);
    }

    /** These settings with other retention. */
    public Settings with(Retention other) {
        return new Settings(
                zone, language, invitation, telegram, other, county, townships, teams, leave, monthEnd, burden, report);
    }

    /** These settings with another end of the month. */
    public Settings with(MonthEnd other) {
        return new Settings(zone, language, invitation, telegram, retention, county, townships, teams, leave, other, burden,
                report);
    }

    /** These settings with another budget of prompts. */
    public Settings with(Burden other) {
        return new Settings(zone, language, invitation, telegram, retention, county, townships, teams, leave, monthEnd, other,
                report);
    }

    /** These settings with another sheet of the report. */
    public Settings with(ReportSettings other) {
        return new Settings(zone, language, invitation, telegram, retention, county, townships, teams, leave, monthEnd, burden, other);
    }

    /** What holds for a team in a township: each value from the team, else the township, else the county. */
    public DaySettings forTeam(String team, String township) {
        return teams.getOrDefault(team, Overrides.NONE).over(forTownship(township));
    }

    /** What holds in a township where no team is concerned, for example for its liaison. */
    public DaySettings forTownship(String township) {
        return townships.getOrDefault(township, Overrides.NONE).over(county);
    }

    /**
     * How people are invited.
     *
     * @param validDays days for which an invitation can be used
     */
    public record Invitation(int validDays) {}

    /**
     * The pace towards Telegram. Where a limit is lifted, it is {@link #UNLIMITED}.
     *
     * @param messagesPerSecond at most so many messages in any second; Telegram's own limit is about 30
     * @param strangersPerSecond of those at most so many to accounts that nobody knows, and only where others leave room
     * @param chatBurst so many messages to one person at once
     * @param chatPerSecond after which that person gets so many a second; Telegram's own limit is about 1
     * @param groupPerMinute at most so many messages to one group in any minute; Telegram's own limit is 20
     */
    public record Telegram(int messagesPerSecond, int strangersPerSecond, int chatBurst, int chatPerSecond, int groupPerMinute) {
        public static final int UNLIMITED = Integer.MAX_VALUE;
        public static final Telegram DEFAULT = new Telegram(30, 2, 3, 1, 20);

        /** The keys of what goes beyond what Telegram's own server takes. */
        public List<String> beyondTelegram() {
            var beyond = new ArrayList<String>();
            if (messagesPerSecond > DEFAULT.messagesPerSecond) {
                beyond.add("messages-per-second");
            }
            if (chatBurst > DEFAULT.chatBurst) {
                beyond.add("chat-burst");
            }
            if (chatPerSecond > DEFAULT.chatPerSecond) {
                beyond.add("chat-per-second");
            }
            if (groupPerMinute > DEFAULT.groupPerMinute) {
                beyond.add("group-per-minute");
            }
            return beyond;
        }
    }
}
