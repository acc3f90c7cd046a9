/** Corrections: the person explains a day, somebody above accepts it or not; what was recorded before stays. */
package zaigang.day.corrections;
