/** The end of a month: everybody sees theirs and may object, then organizers close it, and with a reason open it again. */
package zaigang.month.monthend;
