-- Duty rosters: who is on duty when, and who leads.

CREATE TABLE roster (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

-- day, starts and lasts_min are the plan as people wrote it, in local time; begins and ends are the instants that follow from
-- it in the county's zone. Kept both, so that a plan reads back as it was written also where clocks change.
-- The number of a removed shift is not used again: alarms and messages that were about it must not be taken for another's.
CREATE TABLE shift (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  roster_id INTEGER NOT NULL REFERENCES roster (id),
  day       TEXT NOT NULL,
  name      TEXT NOT NULL DEFAULT '',
  starts    TEXT NOT NULL,
  lasts_min INTEGER NOT NULL,
  begins    INTEGER NOT NULL,
  ends      INTEGER NOT NULL,
  note      TEXT NOT NULL DEFAULT '',
  CHECK (ends > begins),
  UNIQUE (roster_id, day, name)
);
CREATE INDEX shift_day ON shift (day);
CREATE INDEX shift_begins ON shift (begins);

-- position keeps the order of names in the sheet.
CREATE TABLE shift_person (
  shift_id  INTEGER NOT NULL REFERENCES shift (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  role      TEXT NOT NULL CHECK (role IN ('LEADER', 'ON_DUTY')),
  position  INTEGER NOT NULL,
  PRIMARY KEY (shift_id, person_id)
);
CREATE INDEX shift_person_person ON shift_person (person_id);

-- Duty leaders who are not among the people, such as leaders of the county: known by name only.
CREATE TABLE shift_outside_leader (
  shift_id INTEGER NOT NULL REFERENCES shift (id) ON DELETE CASCADE,
  name     TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (shift_id, name)
);
