package zaigang.duty.roster;

import java.util.Optional;

/** Which part of the rosters is looked at. */
sealed interface Sight {
    /** What concerns somebody: the county's rosters, those of the own township, team and post, and the own shifts. */
    record Concerning(long personId, Optional<Long> townshipId, Optional<Long> teamId, Optional<Long> postId, boolean allPosts)
            implements Sight {}

    record Everything() implements Sight {}

    /** The rosters of no place. */
    record OfCounty() implements Sight {}

    record OfRoster(long rosterId) implements Sight {}

    /** The rosters of a place, and on others the shifts of those who work there. */
    record OfTownship(long id) implements Sight {}

    record OfTeam(long id) implements Sight {}

    record OfPost(long id) implements Sight {}

    record OfPerson(long id) implements Sight {}

    /** As it is written into a button: empty for what concerns the one who presses it. */
    default String code() {
        return switch (this) {
            case Concerning c -> "";
            case Everything e -> "a";
            case OfCounty c -> "c";
            case OfRoster r -> "r" + r.rosterId();
            case OfTownship t -> "t" + t.id();
            case OfTeam g -> "g" + g.id();
            case OfPost s -> "s" + s.id();
            case OfPerson p -> "p" + p.id();
        };
    }

    /** What {@link #code} has written; empty for anything else, and for what concerns whoever asks. */
    static Optional<Sight> parse(String code) {
        if (code.equals("a") || code.equals("c")) {
            return Optional.of(code.equals("a") ? new Everything() : new OfCounty());
        }
        if (!code.matches("[rtgsp]\\d{1,18}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(code.substring(1));
        return Optional.of(switch (code.charAt(0)) {
            case 'r' -> new OfRoster(id);
            case 't' -> new OfTownship(id);
            case 'g' -> new OfTeam(id);
            case 's' -> new OfPost(id);
            default -> new OfPerson(id);
        });
    }
}
