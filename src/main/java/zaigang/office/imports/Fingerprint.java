package zaigang.office.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;

/** A text that is equal for equal values in equal order, also in another run of the program. */
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    Fingerprint add(LocalDate day) {
        return line(day.toString());
    }

    /** @param values records, or what says all of itself as text */
    Fingerprint add(Collection<?> values) {
        values.forEach(v -> line(v.toString()));
        return line("");
    }

    private Fingerprint line(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return this;
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
