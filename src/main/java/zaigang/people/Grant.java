package zaigang.people;

/** A role and what it is held over. */
public record Grant(Role role, Scope scope) {}
