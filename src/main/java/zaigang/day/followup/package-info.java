/** What is done about those who are not accounted for: who is told of them, asking once more, and checks by phone or on site. */
package zaigang.day.followup;
