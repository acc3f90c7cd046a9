package zaigang.scenario;

/** A kind of message that comes by itself, for scenarios about something else. */
enum Kind {
    /** The morning's question. */
    QUESTION("今日在岗打卡"),
    /** It asks once more. */
    REMINDER("还没有收到您的回答"),
    /** What a leader gets when the window closes. */
    CLOSED("打卡已截止"),
    /** The summary of the day. */
    DIGEST("今日在岗汇总"),
    /** An answer is confirmed. */
    RECORDED("已记录"),
    /** A duty comes near or has begun. */
    DUTY("值班提醒"),
    /** The own duties are others now. */
    DUTY_CHANGED("您的值班有变动"),
    /** A shift begins. */
    TAKE_OVER("<b>接班</b>"),
    /** Those on a shift have taken over, or not. */
    TAKEN_OVER("已接班</b>"),
    NOT_TAKEN_OVER("还没有接班</b>"),
    /** A shift or a post lacks somebody. */
    VACANCY("空岗"),
    /** The question of a spot check. */
    SPOT("<b>抽查</b>（"),
    /** A spot check is under way or over, for who manages it. */
    SPOT_CHECK("<b>抽查第 "),
    /** The own month, to look at. */
    MONTH("的考勤，请过目"),
    /** A month can be closed. */
    CLOSABLE("考勤可以月结了"),
    /** The report of a month, as a draft. */
    DRAFT("<b>考勤汇总</b>"),
    /** Somebody asks for leave. */
    LEAVE("</b> 请假：");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** Whether the first line says so. */
    boolean is(FakeTelegram.Message message) {
        return message.text().lines().limit(1).anyMatch(line -> line.contains(words));
    }
}
