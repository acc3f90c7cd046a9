/** What every feature gets. */
package zaigang.spine.kit;
