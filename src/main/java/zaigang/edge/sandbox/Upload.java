package zaigang.edge.sandbox;

/** A file that came with a request. */
record Upload(String fileName, byte[] bytes) {}
