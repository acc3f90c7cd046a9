package zaigang.spine.approval;

import zaigang.base.text.Text;

/**
 * The names by which requests of one kind are known; they stand in databases and messages, so they stay.
 *
 * @param key with which the keys of its messages and its alarm begin
 * @param section of the bundles, where its phrases are
 */
public record ApprovalKind(String key, String section) {
    Text phrase(String name, Object... namesAndValues) {
        return Text.of(section + "." + name, namesAndValues);
    }

    /** Of the message with which somebody was asked at a step. */
    String asking(long id, String step, long personId) {
        return message(key, id, step, personId);
    }

    /** Of the message with which somebody was asked once more. */
    String askingAgain(long id, String step, long personId) {
        return message(key + "-again", id, step, personId);
    }

    private static String message(String prefix, long id, String step, long personId) {
        return prefix + ":" + id + ":" + (step.isEmpty() ? "" : step + ":") + personId;
    }

    /** Of messages that show it to somebody who looked it up, with the ids of person and message behind it. */
    String seen(long id) {
        return key + "-seen:" + id + ":";
    }

    /** Of the asker's own message. */
    public String own(long id) {
        return key + "-own:" + id;
    }
}
