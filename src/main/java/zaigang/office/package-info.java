/**
 * What an office brings and keeps: lists and rosters from files, joining and inviting, how long what is kept.
 * It reaches across all features, so it stands above them.
 */
package zaigang.office;
