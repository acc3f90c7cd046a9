/** Taking over at the beginning of a shift, what is handed over with it, and who is told where nobody has taken over. */
package zaigang.duty.takeover;
