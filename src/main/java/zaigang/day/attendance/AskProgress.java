package zaigang.day.attendance;

/** How far the asking of a member of a round has got. */
public enum AskProgress {
    /** To be asked. */
    WAITING,
    ASKED,
    /** On approved leave: not asked. */
    ON_LEAVE,
    /** Came off a night shift that morning: not asked. */
    AFTER_NIGHT,
    /** Has no account: could not be asked. */
    NOT_JOINED,
    /** Had answered before being asked. */
    ANSWERED,
    /** Was asked, and the message did not arrive as far as is known. */
    NOT_DELIVERED
}
