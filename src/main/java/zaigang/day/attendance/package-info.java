/** The daily round: asking, answers, the leader's follow-up, and the state of each day derived from facts. */
package zaigang.day.attendance;
