package zaigang.sandbox;

/** A file that came with a request. */
record Upload(String fileName, byte[] bytes) {}
