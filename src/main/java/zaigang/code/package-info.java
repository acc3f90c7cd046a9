/**
 * The code of conduct and other rule books: shown, read, reminded of.
 * They are data and know nothing of duties or days.
 */
package zaigang.code;
