/** The commands of the jar. */
package zaigang.cli;
