package zaigang.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** All that a file would change. */
record Changes(PeoplePlan people, List<RosterPlan> rosters, List<TurnPlan> turns) {
    Changes {
        rosters = List.copyOf(rosters);
        turns = List.copyOf(turns);
    }

    boolean isEmpty() {
        return people.isEmpty() && rosters.stream().allMatch(RosterPlan::isEmpty) && turns.stream().allMatch(TurnPlan::isEmpty);
    }

    /** The same for changes that do the same, also in another run of the program. */
    String fingerprint() {
        try {
            String all = people + "\n" + rosters.stream().map(RosterPlan::essence).toList()
                    + "\n" + turns.stream().map(TurnPlan::essence).toList();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
