package zaigang.day.corrections;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Tx;

/** Days that people have explained and nobody has decided about. */
public record OpenRequests(Set<Of> all) {
    /** A day of somebody. */
    public record Of(long personId, LocalDate day) {}

    public static OpenRequests read(Tx tx) {
        return new OpenRequests(new CorrectionLedger().open(tx).stream().map(c -> new Of(c.personId(), c.day()))
                .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean has(long personId, LocalDate day) {
        return all.contains(new Of(personId, day));
    }
}
