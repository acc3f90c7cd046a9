/**
 * What is summed up, shown, closed and published.
 * It reads the facts of the wings below and adds none to them.
 */
package zaigang.month;
