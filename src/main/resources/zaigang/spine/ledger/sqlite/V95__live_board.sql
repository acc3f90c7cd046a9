-- The board that somebody has open: it follows what happens until then. One for each person.
CREATE TABLE live_board (
  person_id INTEGER PRIMARY KEY REFERENCES person (id),
  opened    INTEGER NOT NULL,
  scope     TEXT NOT NULL,
  part      TEXT,
  page      INTEGER NOT NULL,
  shown     TEXT NOT NULL,
  until     INTEGER NOT NULL
);
