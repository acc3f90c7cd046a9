-- What people did, in a line of their own choosing; nothing is counted from it.
CREATE TABLE deed (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  day       TEXT NOT NULL,
  kind      TEXT NOT NULL,
  line      TEXT NOT NULL,
  said_at   INTEGER NOT NULL
);
CREATE INDEX deed_person ON deed (person_id, day);
CREATE INDEX deed_day ON deed (day);

-- Who was asked whether their deeds may stand in the week's digest, and what they want. No row: not asked yet.
CREATE TABLE deed_sharing (
  person_id INTEGER PRIMARY KEY REFERENCES person (id),
  shared    INTEGER NOT NULL,
  chosen_at INTEGER NOT NULL
);
