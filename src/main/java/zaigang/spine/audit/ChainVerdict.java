package zaigang.spine.audit;

/** What came of following the chain of the log. */
public sealed interface ChainVerdict {
    /**
     * Every line follows from the one before it.
     *
     * @param last the number of the last line, and its hash: whoever has noted them down can tell later whether lines were cut
     *     off at the end
     */
    record Sound(long lines, long last, String hash) implements ChainVerdict {}

    /** The first line that does not. */
    record Broken(long line, Why why) implements ChainVerdict {}

    /** What is wrong with a line. */
    enum Why {
        /** Its content, or that of the line before it, is not what was written. */
        CHANGED,
        /** It is not there. */
        MISSING,
        /** The log begins behind it, but no line says that the purge cut it off. */
        CUT
    }
}
