package zaigang.day.spotcheck;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one source of chance of a spot check. The seed is drawn when the check is ordered and only its {@link #commitment} is
 * shown; the seed itself is shown after the draw. Whom and when the check hits follows from the seed alone, so nobody could
 * choose afterwards, and everybody can recompute it.
 *
 * <p>The place of a person in the order is the HMAC-SHA256 (RFC 2104) of the text {@code person:NUMBER} under the seed's bytes.
 *
 * @param seed 32 random bytes as 64 hexadecimal digits in lower case
 */
record Lot(String seed) {
    static final int BYTES = 32;

    Lot {
        if (!seed.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw new IllegalArgumentException("not a seed of " + BYTES + " bytes");
        }
    }

    static Lot of(byte[] bytes) {
        return new Lot(HexFormat.of().formatHex(bytes));
    }

    /** The SHA-256 of the seed's bytes, as hexadecimal digits. */
    String commitment() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Where somebody stands in the order: the lower, the earlier. */
    Place ofPerson(long personId) {
        return new Place(hash("person:" + personId));
    }

    /** Where a team stands when places are left over. */
    Place ofTeam(long teamId) {
        return new Place(hash("team:" + teamId));
    }

    /** The moment of a check between two instants, to the second; the second instant is not included. */
    Instant moment(Instant from, Instant to) {
        long seconds = Math.max(1, Duration.between(from, to).toSeconds());
        long number = HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(hash("moment"), 0, Long.BYTES));
        return from.plusSeconds(Long.remainderUnsigned(number, seconds));
    }

    private byte[] bytes() {
        return HexFormat.of().parseHex(seed);
    }

    private byte[] hash(String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(), "HmacSHA256"));
            return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** A place in an order that only the seed decides. */
    record Place(byte[] hash) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Arrays.compareUnsigned(hash, other.hash);
        }
    }
}
