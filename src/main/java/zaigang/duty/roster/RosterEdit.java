package zaigang.duty.roster;

/** A change of one roster, by its name; a roster that is not there yet is made. */
public record RosterEdit(String roster, RosterChange change) {}
