package zaigang.day.attendance;

/** Somebody's place in a round. */
public final class Member {
    private Member() {}

    /** How far the asking of a member has got. */
    public enum Asking {
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
}
