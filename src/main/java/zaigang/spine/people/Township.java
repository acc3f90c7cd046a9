package zaigang.spine.people;

/** A township or street office, which manages the cadres posted there. */
public record Township(long id, String name) {}
