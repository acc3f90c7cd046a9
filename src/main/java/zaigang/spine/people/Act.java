package zaigang.spine.people;

/** The kinds of things that people do with the bot, as far as rights tell them apart. */
public enum Act {
    /** Answer, explain, ask for leave or a swap, read the code, see one's own record. */
    OWN,
    /** Approve leave and corrections. */
    APPROVE,
    /** Read the board, digests and reports. */
    OVERSEE,
    /** Spot checks, and recording a check made by phone or on site. */
    CHECK,
    /** Edit rosters, quotas and schedules. */
    PLAN,
    /** Invite people, and revoke their access. */
    INVITE,
    /** Compare units with each other. */
    COMPARE,
    /** Close and reopen a month, read the audit log, export. */
    CLOSE
}
