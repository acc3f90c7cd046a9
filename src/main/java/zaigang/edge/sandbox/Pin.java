package zaigang.edge.sandbox;

/**
 * A location in a message.
 *
 * @param accuracy in metres, 0 to 1500
 */
public record Pin(double latitude, double longitude, double accuracy) {
    /** @throws IllegalArgumentException where there is no such place */
    public Pin {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && accuracy >= 0 && accuracy <= 1500)) {
            throw new IllegalArgumentException("no such place");
        }
    }
}
