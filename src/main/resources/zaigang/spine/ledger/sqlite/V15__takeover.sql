-- Who was asked to take over at the beginning of a shift, and who did. A shift that is moved is asked about anew, hence its beginning
-- in the key; a shift may be removed, and what was confirmed stays.
-- stage: asked; the duty leader was told; the township was told; not followed any more, since the bot was away; off the shift.
CREATE TABLE take_over (
  shift_id  INTEGER NOT NULL,
  begins    INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  asked_at  INTEGER NOT NULL,
  asks      INTEGER NOT NULL,
  stage     TEXT NOT NULL CHECK (stage IN ('ASKED', 'LEADER', 'TOWNSHIP', 'LEFT', 'OFF')),
  at        INTEGER,
  by_person INTEGER REFERENCES person (id),
  PRIMARY KEY (shift_id, begins, person_id),
  CHECK ((at IS NULL) = (by_person IS NULL))
) WITHOUT ROWID;
CREATE INDEX take_over_begins ON take_over (begins);

-- What somebody on a shift hands over to the next one; one note each, the last one written.
CREATE TABLE handover_note (
  id        INTEGER PRIMARY KEY,
  shift_id  INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  at        INTEGER NOT NULL,
  line      TEXT NOT NULL,
  UNIQUE (shift_id, person_id)
);
