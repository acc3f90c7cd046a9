/** The diary: one SQLite file, one writer, one instant per transaction. The only package that knows JDBC. */
package zaigang.spine.ledger;
