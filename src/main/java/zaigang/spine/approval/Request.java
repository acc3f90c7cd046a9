package zaigang.spine.approval;

/** What is put before somebody who decides about it: as much of it as every kind has. */
public interface Request {
    long id();

    /** Who asks. */
    long personId();

    /** Whether a decision is still awaited. */
    boolean waits();

    /** Whose turn it is, where several have to agree one after the other: each step is asked, and asked after, by itself. */
    default String step() {
        return "";
    }
}
