/** Bulletins: what is published of a closed month, with what each home unit checks of it beforehand. */
package zaigang.month.bulletin;
