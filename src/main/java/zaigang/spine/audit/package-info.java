/**
 * Who did what to whom, when and through which command: an append-only log with a chain of hashes.
 *
 * <p>A feature writes a line where it has done something, in the same transaction:
 *
 * <pre>{@code
 * Audit.record(turn, What.DECIDED_LEAVE, About.person(asker), Audit.detail(period, state));
 * Audit.look(turn, What.LOOKED_AT_BOARD, About.scope(scope), Audit.detail(day));
 * Audit.record(tx, By.cli("import"), What.IMPORTED, About.NOBODY, fileName);
 * }</pre>
 *
 * <p>{@code look} keeps at most one line per person, subject and hour. The detail is short and holds no reason for leave and no
 * place; of its words, days are written as days, and others in the reader's language where the bundle has {@code
 * audit.word_WORD}. A new kind of act is a constant in {@link zaigang.spine.audit.What} and {@code audit.what_NAME} in the bundles.
 */
package zaigang.spine.audit;
