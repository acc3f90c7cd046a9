package zaigang.day.spotcheck;

import zaigang.spine.chat.Incoming;
import zaigang.spine.people.Position;

/**
 * What counts as being at a post.
 *
 * @param radius in metres
 */
record Fence(Position post, int radius) {
    /** The least accuracy that Telegram passes on, in metres; more is no phone's statement. */
    private static final double LEAST_ACCURATE = 1500;

    /** Where it cannot be told, because the phone is not sure to the metre, it counts for the person. */
    boolean holds(Incoming.Location sent) {
        double doubt = Math.clamp(sent.accuracy(), 0, LEAST_ACCURATE);
        return post.metresTo(sent.latitude(), sent.longitude()) <= radius + doubt;
    }
}
