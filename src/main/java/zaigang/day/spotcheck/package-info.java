/** Spot checks by day and by night on a sample that anybody can recompute. */
package zaigang.day.spotcheck;
