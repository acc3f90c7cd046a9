package zaigang.spine.audit;

/** A line as the next one refers to it. */
record ChainLink(long id, String hash) {
    static final ChainLink NONE = new ChainLink(0, "");
}
