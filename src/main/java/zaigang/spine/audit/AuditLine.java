package zaigang.spine.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A line of the log. What and role are kept as they are written, so that a line that was tampered with can still be read. */
record AuditLine(
        long id, Instant at, Optional<Long> byPerson, String byRole, String through, String what, Optional<Long> personId,
        String concerns, String detail, String hash) {

    /** This line with the hash that follows from the hash of the line before it. */
    AuditLine after(String hashBefore) {
        return new AuditLine(id, at, byPerson, byRole, through, what, personId, concerns, detail, hash(hashBefore));
    }

    boolean follows(String hashBefore) {
        return hash.equals(hash(hashBefore));
    }

    /** Each part with its length before it, so that nothing can be moved from one to the next. */
    private String hash(String hashBefore) {
        var content = new StringBuilder();
        List.of(hashBefore, id, at.toEpochMilli(), byPerson.map(String::valueOf).orElse("-"), byRole, through, what,
                        personId.map(String::valueOf).orElse("-"), concerns, detail)
                .forEach(part -> content.append(part.toString().length()).append(':').append(part));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
