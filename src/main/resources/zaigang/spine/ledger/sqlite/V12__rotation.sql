-- Duty by turns: which shifts a roster has again and again, and who takes turns on them. Plans are not stored: they follow from
-- these rules, and what was published is the roster itself.

CREATE TABLE rotation_shift (
  roster_id   INTEGER NOT NULL REFERENCES roster (id),
  position    INTEGER NOT NULL,
  name        TEXT NOT NULL,
  starts      TEXT NOT NULL,
  lasts_min   INTEGER NOT NULL CHECK (lasts_min > 0),
  needed      INTEGER NOT NULL CHECK (needed >= 0),
  led         BOOLEAN NOT NULL,
  every_days  INTEGER NOT NULL CHECK (every_days >= 1),
  anchor      TEXT NOT NULL,
  until_day   TEXT,
  days        TEXT NOT NULL CHECK (days IN ('EVERY', 'WORKING', 'RESTING')),
  apart       TEXT NOT NULL CHECK (apart IN ('NOTHING', 'HOLIDAYS', 'RESTING')),
  in_a_row    BOOLEAN NOT NULL,
  PRIMARY KEY (roster_id, name)
);

-- shift is the name of the only shift that somebody takes turns on, empty for all; person_id is missing for a leader from
-- outside. entered is the day on which somebody was put into a rotation that had been there before.
CREATE TABLE rotation_member (
  id          INTEGER PRIMARY KEY,
  roster_id   INTEGER NOT NULL REFERENCES roster (id),
  position    INTEGER NOT NULL,
  shift       TEXT NOT NULL,
  team_word   TEXT NOT NULL,
  person_id   INTEGER REFERENCES person (id),
  outside     TEXT NOT NULL,
  leads       BOOLEAN NOT NULL,
  from_day    TEXT,
  to_day      TEXT,
  entered     TEXT,
  CHECK (person_id IS NULL OR outside = ''),
  UNIQUE (roster_id, position)
);
