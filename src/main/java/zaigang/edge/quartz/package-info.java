/** Quartz, which rings the agenda. */
package zaigang.edge.quartz;
