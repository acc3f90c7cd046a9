package zaigang.spine.ledger;

/**
 * Something that happened to the facts, as whoever recorded it announces it: a record of the package whose facts they are. It is heard
 * within the same transaction, before {@link Tx#announce} returns.
 */
public interface Event {}
