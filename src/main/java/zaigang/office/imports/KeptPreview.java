package zaigang.office.imports;

/**
 * What a file would do, as it is kept between the preview and the tap that confirms it: nothing of the file has to be read again.
 *
 * @param changes what it does
 * @param facts a fingerprint of all that is stored and that this followed from; where it is another one now, so may be the changes
 */
record KeptPreview(String fileName, FileChanges changes, String facts) {
    /** What is kept of it with what is still to be decided after the import. */
    KeptPreview leaving(Removals rest) {
        return new KeptPreview(fileName,
                new FileChanges(changes.people().leaving(rest), changes.rosters(), changes.turns()), facts);
    }

    Removals taking() {
        return changes.people().taking();
    }
}
