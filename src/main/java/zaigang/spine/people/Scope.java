package zaigang.spine.people;

/** A part of the county: what somebody manages, or what a figure is about. */
public sealed interface Scope {
    record County() implements Scope {
        private static final County ALL = new County();
    }

    record OfTownship(long townshipId) implements Scope {}

    record OfTeam(long teamId) implements Scope {}

    record Only(long personId) implements Scope {}

    static Scope county() {
        return County.ALL;
    }

    /** Whether a person belongs to this scope. */
    default boolean covers(Person person) {
        return switch (this) {
            case County c -> true;
            case OfTownship t -> person.townshipId().filter(id -> id == t.townshipId()).isPresent();
            case OfTeam t -> person.teamId().filter(id -> id == t.teamId()).isPresent();
            case Only o -> person.id() == o.personId();
        };
    }

    /** Whether all that the other scope holds is within this one, as far as that can be told without looking at people. */
    default boolean contains(Scope other) {
        return this instanceof County || equals(other);
    }

    /** The scope as it is written into a button or an alarm; {@link #parse} reads it back. */
    default String code() {
        return switch (this) {
            case County c -> "c";
            case OfTownship t -> "t" + t.townshipId();
            case OfTeam t -> "g" + t.teamId();
            case Only o -> "p" + o.personId();
        };
    }

    /** @throws IllegalArgumentException for anything that {@link #code} does not write */
    static Scope parse(String code) {
        if (code.equals("c")) {
            return county();
        }
        if (code.isEmpty()) {
            throw new IllegalArgumentException("no scope");
        }
        long id = Long.parseLong(code.substring(1));
        return switch (code.charAt(0)) {
            case 't' -> new OfTownship(id);
            case 'g' -> new OfTeam(id);
            case 'p' -> new Only(id);
            default -> throw new IllegalArgumentException("not a scope: " + code);
        };
    }
}
