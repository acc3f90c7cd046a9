/**
 * From an update to a committed transaction and out again: the diary, messages, alarms, who there is and what each may do. It carries
 * any feature and knows none.
 */
package zaigang.spine;
