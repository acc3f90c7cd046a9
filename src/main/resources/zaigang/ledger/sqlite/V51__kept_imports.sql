-- What a file would do is kept from its preview to the tap that confirms it, instead of the file: nothing is read again there.
-- Files of which only the content was kept are fetched and read anew by that tap.
ALTER TABLE import_file DROP COLUMN bytes;
ALTER TABLE import_file DROP COLUMN fingerprint;
ALTER TABLE import_file ADD COLUMN kept BLOB;
-- Whether it was imported and it is left to decide what its list would take away.
ALTER TABLE import_file ADD COLUMN imported INTEGER NOT NULL DEFAULT 0;
