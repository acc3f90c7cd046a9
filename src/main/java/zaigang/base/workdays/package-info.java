/** Working days, public holidays and make-up days in China. The only package that knows the calendar library. */
package zaigang.base.workdays;
