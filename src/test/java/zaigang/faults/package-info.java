/**
 * Faults against the real process: hostile files, a bad network, crowds, a crash loop, jumps of the clock, odd updates. Each
 * prints what it cost the morning's question and everybody else; {@code docs/reliability.md} has the figures. The ordinary
 * suite runs the short form, the Maven profile {@code faults} the long one.
 */
package zaigang.faults;
