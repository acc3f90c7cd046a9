-- Who decides about leave in whose place, from one day to another, both counted. Ended early where ended_at is set.
CREATE TABLE leave_deputy (
  id         INTEGER PRIMARY KEY,
  for_person INTEGER NOT NULL REFERENCES person (id),
  deputy_id  INTEGER NOT NULL REFERENCES person (id),
  from_day   TEXT NOT NULL,
  to_day     TEXT NOT NULL,
  named_at   INTEGER NOT NULL,
  ended_at   INTEGER,
  CHECK (from_day <= to_day),
  CHECK (for_person <> deputy_id)
);
CREATE INDEX leave_deputy_for ON leave_deputy (for_person, to_day);
CREATE INDEX leave_deputy_deputy ON leave_deputy (deputy_id, to_day);
