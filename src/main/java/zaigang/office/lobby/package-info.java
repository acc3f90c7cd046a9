/** The first words with somebody: joining, help, language; inviting people and putting them out. */
package zaigang.office.lobby;
