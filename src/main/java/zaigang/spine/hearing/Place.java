package zaigang.spine.hearing;

/**
 * Where something stood in a text.
 *
 * @param to behind its last character
 */
public record Place(int from, int to) {
    public int length() {
        return to - from;
    }

    boolean meets(Place other) {
        return from < other.to && other.from < to;
    }
}
