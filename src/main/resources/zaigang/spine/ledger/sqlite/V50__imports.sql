-- Files that somebody sent in chat to be imported. The content is kept only until it is confirmed, dropped or a day old.
CREATE TABLE import_file (
  id          INTEGER PRIMARY KEY,
  person_id   INTEGER NOT NULL REFERENCES person (id),
  file_id     TEXT NOT NULL,
  file_name   TEXT NOT NULL,
  asked_at    INTEGER NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('ASKED', 'OFFERED', 'DONE', 'DROPPED', 'REFUSED', 'EXPIRED')),
  bytes       BLOB,
  fingerprint TEXT NOT NULL DEFAULT ''
);
