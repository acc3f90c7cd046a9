package zaigang.spine.audit;

/** A line as the next one refers to it. */
record Link(long id, String hash) {
    static final Link NONE = new Link(0, "");
}
