/** What people did, in a line of their own: optional, theirs to show and to take back, and counted nowhere. */
package zaigang.day.deeds;
