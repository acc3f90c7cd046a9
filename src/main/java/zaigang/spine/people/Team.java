package zaigang.spine.people;

/** A work team with its leader. */
public record Team(long id, String name) {}
