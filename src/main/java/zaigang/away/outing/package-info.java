/** Out on business: where somebody is and until when, in one line that ends by itself; it changes nothing of the day's record. */
package zaigang.away.outing;
