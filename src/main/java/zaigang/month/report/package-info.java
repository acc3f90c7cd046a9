/** Figures for those who oversee: the board of now, reports with their sheets, and digests. Reads only. */
package zaigang.month.report;
