/** Spot checks by day and by night on a sample that anybody can recompute, and checks made by phone or on site. */
package zaigang.day.spotcheck;
