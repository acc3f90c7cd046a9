/** How the pictures of a report are laid out: plain values in words of one language, to sheets of 1080 pixels across. */
package zaigang.month.pictures;
