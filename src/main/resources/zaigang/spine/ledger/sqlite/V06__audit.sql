-- Who did what to whom, when and through which command: only ever added to. Each row holds the hash of the row before it and of
-- its own content, so that a row that was changed, removed or put in between is found. id counts without gaps.
-- by_person is empty for the bot itself and for the command line. concerns: the scope it is about, as it is written in a button,
-- two joined by + where it is a part of both; empty for a person or for nobody.
CREATE TABLE audit (
  id        INTEGER PRIMARY KEY,
  at        INTEGER NOT NULL,
  by_person INTEGER REFERENCES person (id),
  by_role   TEXT NOT NULL,
  through   TEXT NOT NULL,
  what      TEXT NOT NULL,
  person_id INTEGER REFERENCES person (id),
  concerns  TEXT NOT NULL,
  detail    TEXT NOT NULL,
  hash      TEXT NOT NULL
);
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_by ON audit (by_person, at);
CREATE INDEX audit_person ON audit (person_id, at);
CREATE INDEX audit_concerns ON audit (concerns, at) WHERE concerns <> '';

-- Where the log begins after old rows were cut off: the last row that was cut and its hash. One row, or none while nothing was.
CREATE TABLE audit_anchor (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  last_id INTEGER NOT NULL,
  hash    TEXT NOT NULL
);

-- Holds a row only within the transaction that cuts old rows off: up to this number they may be deleted.
CREATE TABLE audit_cut (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  up_to INTEGER NOT NULL
);

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit log is not changed');
END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
WHEN NOT EXISTS (SELECT 1 FROM audit_cut WHERE OLD.id <= up_to)
BEGIN
  SELECT RAISE(ABORT, 'the audit log is not deleted from');
END;
