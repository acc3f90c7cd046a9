-- Who was invited and has come: when the one who invited heard of it. What was used before needs no telling.
ALTER TABLE invitation ADD COLUMN told_at INTEGER;
UPDATE invitation SET told_at = used_at WHERE used_at IS NOT NULL;
CREATE INDEX invitation_untold ON invitation (created_by, used_at) WHERE used_at IS NOT NULL AND told_at IS NULL;

-- Which version of which rule book somebody has read, by their own word.
CREATE TABLE rule_read (
  person_id INTEGER NOT NULL REFERENCES person (id),
  book      TEXT NOT NULL,
  version   TEXT NOT NULL,
  read_at   INTEGER NOT NULL,
  PRIMARY KEY (person_id, book, version)
) WITHOUT ROWID;
