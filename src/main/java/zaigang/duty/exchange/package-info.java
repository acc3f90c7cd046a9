/** Changes of duty between people: swapping shifts, taking one over, putting somebody on one. */
package zaigang.duty.exchange;
