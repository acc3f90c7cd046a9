package zaigang.duty.export;

import zaigang.spine.ledger.Tx;

/** Reads a sheet as an import would, in the part of the program that does. */
@FunctionalInterface
public interface SheetReadBack {
    /** Whether the file, imported now, would leave everything as it is: then nothing is missing from it. */
    boolean changesNothing(Tx tx, String fileName, byte[] bytes);
}
