package zaigang.office.imports;

/** Where the content of a file comes from that somebody sent in chat. */
@FunctionalInterface
public interface SentFiles {
    /** Fetches a file by the id that came with it; waits, and never throws. */
    Fetched fetch(String fileId);

    /** What came of it. */
    sealed interface Fetched {
        record Got(byte[] bytes) implements Fetched {}

        record TooLarge() implements Fetched {}

        /** It did not come whole within the time for one file. */
        record TooSlow() implements Fetched {}

        /** It is not there, or not any more. */
        record Gone(String reason) implements Fetched {}

        /** It did not work this time. */
        record NotNow(String reason) implements Fetched {}
    }
}
