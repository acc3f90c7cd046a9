package zaigang.duty.rotation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import zaigang.base.workdays.Period;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterChange;
import zaigang.duty.roster.RosterInfo;

/**
 * What would be published of a roster for some days.
 *
 * @param period the days that it is about: all of them to come
 * @param change what it does to what is stored
 * @param byHand shifts on these days that were swapped or otherwise changed by hand: they stay as they are
 * @param unpublished whether holidays of these days have not been announced yet
 */
record Proposal(RosterInfo roster, Period period, Plan plan, RosterChange change, List<PlannedShift> byHand,
        boolean unpublished) {
    /** So much of a fingerprint tells two proposals apart, and fits into a button. */
    private static final int LENGTH = 12;

    /** The numbers of all who are in it, before or after. */
    Stream<Long> everyone() {
        Stream<PlannedShift> changed = change.changed().stream().flatMap(c -> Stream.of(c.before(), c.after()));
        Stream<PlannedShift> shifts = Stream.of(change.added().stream(), change.removed().stream(), byHand.stream(), changed)
                .flatMap(s -> s);
        return Stream.concat(plan.shares().stream().flatMap(s -> s.who().personId().stream()),
                shifts.flatMap(s -> s.everyone().stream())).distinct();
    }

    /** Equal for proposals that show and do the same, also in another run of the program. */
    public String fingerprint() {
        try {
            String all = roster.id() + "\n" + plan + "\n" + change + "\n" + byHand;
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
