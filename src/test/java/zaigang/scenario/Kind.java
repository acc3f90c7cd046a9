package zaigang.scenario;

import java.util.List;

/** A kind of message that comes without being asked for, for scenarios about something else. */
enum Kind {
    /** The question, late because of an outage. */
    APOLOGY("对不起，刚才网络不通"),
    /** The morning's question. */
    QUESTION("今日在岗打卡"),
    /** It asks once more. */
    REMINDER("还没有收到您的回答"),
    /** What a leader gets when the window closes. */
    CLOSED("打卡已截止"),
    /** The summary of the day. */
    DIGEST("日巡查", "周调度", "月督查", "季总结"),
    /** The list of what one can do. */
    HELP("您可以用这些"),
    /** An answer is confirmed. */
    RECORDED("已记录"),
    /** Somebody has found out about the own day. */
    FOUND("核实后", "登记了抽查第", "检查后登记您", "已更正"),
    /** Whoever checks somebody is led on: how, what was found, and what has been noted. */
    CHECK("</b>　138", "当时的情况", "已登记：", "自己的回答"),
    /** An explanation waits, or is accepted or not. */
    CORRECTION("认可", "</b> 说明"),
    /** Somebody does not agree with a month. */
    OBJECTION("考勤有异议"),
    /** A swap or a cover is offered, agreed on or void. */
    SWAP("换班", "换好了", "替班", "补班", "已接受", " 替 ", "替您", "由您", "来值", "等对方答复", "安排已有变动"),
    /** A duty comes near or has begun. */
    DUTY("值班提醒"),
    /** The own duties are others now. */
    DUTY_CHANGED("您的值班有变动", "值班变动还没有确认"),
    /** Those on a shift have taken over, or not. */
    TAKEN_OVER("已接班</b>"),
    NOT_TAKEN_OVER("还没有接班</b>"),
    /** A shift begins. */
    TAKE_OVER("<b>接班</b>"),
    /** A shift or a post lacks somebody. */
    VACANCY("空岗", "有一班缺人", "这一班已经不用再找人了"),
    /** The question of a spot check. */
    SPOT("<b>抽查</b>（"),
    /** A spot check is under way or over, for who manages it. */
    SPOT_CHECK("抽查第 "),
    /** The own month, to look at. */
    MONTH("的考勤，请过目"),
    /** A month can be closed. */
    CLOSABLE("考勤可以月结了"),
    /** The report of a month, as a draft. */
    DRAFT("<b>考勤汇总</b>"),
    /** Leave is asked for, to whom asks. */
    LEAVE_FILED("已提交请假"),
    /** Leave is taken back. */
    LEAVE_WITHDRAWN("已撤回请假", "撤回了已批准的请假"),
    /** Somebody asks for leave. */
    LEAVE("</b> 请假", "：等待批准"),
    /** Leave is approved or not, to whom asked and to others who could. */
    LEAVE_DECIDED("同意您请假", "已同意 ", "没有同意 "),
    /** Leave ends. */
    LEAVE_ENDS("您的假今天期满", "您的假已经期满", "上午的假已经结束"),
    /** Somebody goes on waiting for a decision about leave. */
    STILL_OPEN("还有一个请假等您定");

    private final List<String> words;

    Kind(String... words) {
        this.words = List.of(words);
    }

    /** Whether it is an open board that follows what happens: whoever opened it asked for that. */
    static boolean follows(FakeTelegram.Message message) {
        return message.text().contains("自动更新到");
    }

    /** Whether the first line says so. */
    boolean is(FakeTelegram.Message message) {
        return message.text().lines().limit(1).anyMatch(line -> words.stream().anyMatch(line::contains));
    }
}
