/** What is due when, and what it means to find it late; and whether the bot was there to hear. */
package zaigang.spine.agenda;
