/** Group chats of teams, townships and the county: bound to a scope, they get its duty of the day. Nothing said there is kept. */
package zaigang.duty.groups;
