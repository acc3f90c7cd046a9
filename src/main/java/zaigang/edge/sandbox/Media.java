package zaigang.edge.sandbox;

/** As what a file is sent. */
public enum Media { DOCUMENT, PHOTO, VIDEO, VOICE, STICKER }
