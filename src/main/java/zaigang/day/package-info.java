/**
 * The state of a person's day: the daily question and its answers, explanations, and what checks find.
 * It is derived from facts each time and stored nowhere.
 */
package zaigang.day;
