package zaigang.spine.people;

/** A role and what it is held over. */
public record Grant(Role role, Scope scope) {}
