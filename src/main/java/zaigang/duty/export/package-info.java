/**
 * What the rosters say, taken away: a month as a sheet in the layouts that {@code imports} reads, one's own duties as a calendar
 * file, and empty workbooks to fill in. Only reads.
 */
package zaigang.duty.export;
