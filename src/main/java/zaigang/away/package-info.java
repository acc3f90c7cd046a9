/**
 * Not at the post, and why: leave with its approval and return, and being out on business.
 * What stands above asks here whether somebody is away.
 */
package zaigang.away;
