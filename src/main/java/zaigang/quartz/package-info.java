/** Quartz, which rings the agenda. */
package zaigang.quartz;
