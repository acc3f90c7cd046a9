package zaigang.spine.desk;

/** How what was replied is said. */
enum ReplyManner {
    /** All of it. */
    FULLY,
    /** To the last of many from one account: all of it, in place of what still waits to be said to the others. */
    LAST,
    /** To one of many from one account: nothing new, but messages that are already there show how things stand. */
    BRIEFLY,
    /** To an account that nobody knows. */
    TO_STRANGER
}
