package zaigang.spine.people;

import java.util.Optional;

/**
 * Where something that does not move is, such as a post.
 *
 * @param latitude degrees north, WGS-84, as phones and Telegram have it
 * @param longitude degrees east, WGS-84
 */
public record Position(double latitude, double longitude) {
    /** The mean radius of the earth in metres (IUGG). */
    private static final double EARTH = 6_371_008.8;

    /** Empty where there is no such place. */
    public static Optional<Position> of(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new Position(latitude, longitude)) : Optional.empty();
    }

    /** The distance in metres over a sphere (haversine); off by at most half a per cent, since the earth is none. */
    public double metresTo(double otherLatitude, double otherLongitude) {
        double north = half(otherLatitude - latitude);
        double east = half(otherLongitude - longitude);
        double part = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * east * east;
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(part)));
    }

    private static double half(double degrees) {
        return Math.sin(Math.toRadians(degrees) / 2);
    }
}
