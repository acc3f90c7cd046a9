/**
 * Who holds a shift: the rosters, and all that moves people on them or takes them over.
 * Nothing here says how a day is counted.
 */
package zaigang.duty;
