-- What a person asked to have corrected of a day, and what came of it: once for a day.
CREATE TABLE correction (
  id            INTEGER PRIMARY KEY,
  person_id     INTEGER NOT NULL REFERENCES person (id),
  day           TEXT NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('ON_POST', 'OUT')),
  reason        TEXT NOT NULL,
  asked_at      INTEGER NOT NULL,
  state         TEXT NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'REFUSED')),
  decided_by    INTEGER REFERENCES person (id),
  decided_at    INTEGER,
  ruling        TEXT NOT NULL DEFAULT '',
  UNIQUE (person_id, day)
);
CREATE INDEX correction_open ON correction (id) WHERE state = 'OPEN';

-- An accepted correction as a fact of a day, beside the answer, which stays.
CREATE TABLE amendment (
  round_id  INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('ON_POST', 'OUT')),
  at        INTEGER NOT NULL,
  by_person INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (round_id, person_id),
  FOREIGN KEY (round_id, person_id) REFERENCES member (round_id, person_id)
) WITHOUT ROWID;
