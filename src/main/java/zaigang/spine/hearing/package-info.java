/** Hears what was typed: the line as it is compared, and what is in it. The only reader of lines; what comes of them others decide. */
package zaigang.spine.hearing;
