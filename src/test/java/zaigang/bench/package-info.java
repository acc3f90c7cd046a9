/**
 * The figures of {@code docs/benchmarks.md}. The profile {@code bench} measures them at full size; the ordinary suite runs the same
 * at a small size, for what has to be right at any speed. No test fails because something was slow.
 */
package zaigang.bench;
