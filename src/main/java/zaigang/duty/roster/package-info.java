/** Duty rosters: shifts, who is on duty, reminders before each shift. */
package zaigang.duty.roster;
