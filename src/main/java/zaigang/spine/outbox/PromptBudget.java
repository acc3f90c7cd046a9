package zaigang.spine.outbox;

import zaigang.base.settings.Burden;

/**
 * Whether one more message to somebody goes out. In order of usefulness:
 *
 * <ol>
 *   <li>what is no prompt goes out and does not count: answers, decisions on leave, changes of one's own duty;
 *   <li>the daily question, the question to take over and the spot check, which are the job, go out and count;
 *   <li>what somebody else waits for (an approval, a vacancy) goes out and does not count: whoever has much to decide would
 *       otherwise lose the reminders of their own duties;
 *   <li>reminders and digests go out as long as the day's and the week's cap leave room. Over the cap they become a paragraph of
 *       a message that waits for the same person and goes out at the same moment; where none waits they are dropped.
 * </ol>
 */
final class PromptBudget {
    enum Decision { SEND, MERGE, DROP }

    private PromptBudget() {}

    /**
     * @param today prompts to this person that were sent or wait for the day of the message, without it
     * @param thisWeek such prompts of the week, Monday to Sunday, of that day
     * @param anotherWaits whether a message goes out to the person at the same moment, with room for a paragraph
     */
    static Decision decide(Burden cap, Purpose purpose, long today, long thisWeek, boolean anotherWaits) {
        if (!purpose.holdable() || (today < cap.day() && thisWeek < cap.week())) {
            return Decision.SEND;
        }
        return anotherWaits ? Decision.MERGE : Decision.DROP;
    }
}
