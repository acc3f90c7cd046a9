/** Digests of the day, the week, the month and the quarter: what needs doing and the figures, to those whom they concern. */
package zaigang.month.digest;
