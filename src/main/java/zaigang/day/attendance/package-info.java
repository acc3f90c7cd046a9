/** The daily round: asking, answers, and the state of each day derived from facts. */
package zaigang.day.attendance;
