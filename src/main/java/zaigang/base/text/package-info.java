/** What the bot says, before and after a language is chosen: texts as values, and the bundles. */
package zaigang.base.text;
