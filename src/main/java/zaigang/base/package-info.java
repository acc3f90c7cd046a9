/**
 * What knows nothing of cadres: texts, files written by hand, sheets, working days, settings. Everything may use it; it uses nothing of
 * ours.
 */
package zaigang.base;
