package zaigang.edge.sandbox;

/** A topic of a group. The general one is there from the first and has the id 0. */
record Topic(long id, String name, boolean open) {}
