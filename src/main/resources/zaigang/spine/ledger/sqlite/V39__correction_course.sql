-- Who was asked to decide about a correction, and when they were asked once more.
CREATE TABLE correction_ask (
  correction_id INTEGER NOT NULL REFERENCES correction (id),
  person_id     INTEGER NOT NULL REFERENCES person (id),
  at            INTEGER NOT NULL,
  again_at      INTEGER,
  PRIMARY KEY (correction_id, person_id)
) WITHOUT ROWID;

-- In whose place it was decided, where it was a deputy.
ALTER TABLE correction ADD COLUMN for_person INTEGER REFERENCES person (id);

-- What was asked before this is looked at when the bot starts.
INSERT INTO agenda (kind, subject, due, ring_at)
SELECT 'correction-hangs', id, asked_at, asked_at FROM correction WHERE state = 'OPEN';
