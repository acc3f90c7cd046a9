/** How often people are prompted and how often they tap: counted from the outbox, for those who oversee them; reads only. */
package zaigang.month.burden;
