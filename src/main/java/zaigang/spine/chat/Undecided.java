package zaigang.spine.chat;

/**
 * A request about which nobody has decided yet.
 *
 * @param what the end of the phrase that says what is asked for ({@code digest.waits_…})
 * @param command with which those who decide find it; empty where only its message has the buttons
 * @param personId who asks
 */
public record Undecided(String what, String command, long personId) {}
