/** Duty by turns: the rules of a roster, the plan that follows from them, and its publication. */
package zaigang.duty.rotation;
