/** One's own record: a month as a calendar, each day with its state and why, leave and duties. Everybody sees only their own. */
package zaigang.month.myrecord;
