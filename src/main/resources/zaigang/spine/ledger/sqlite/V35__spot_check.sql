-- Spot checks. The seed is written when a check is ordered and shown only after the draw; the commitment is its SHA-256.
CREATE TABLE spot_check (
  id         INTEGER PRIMARY KEY,
  scope      TEXT NOT NULL,
  by_person  INTEGER NOT NULL REFERENCES person (id),
  night      BOOLEAN NOT NULL,
  size       INTEGER NOT NULL CHECK (size > 0),
  day        TEXT NOT NULL,
  from_at    INTEGER NOT NULL,
  to_at      INTEGER NOT NULL,
  within_min INTEGER NOT NULL,
  seed       TEXT NOT NULL,
  commitment TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('ORDERED', 'OPEN', 'CLOSED', 'NOT_HELD', 'WITHDRAWN')),
  ordered_at INTEGER NOT NULL,
  drawn_at   INTEGER,
  closes_at  INTEGER
);

-- Everybody in the scope at the draw, with the reason why somebody could not be drawn: what the draw is recomputed from.
CREATE TABLE spot_candidate (
  spot_check_id INTEGER NOT NULL REFERENCES spot_check (id),
  person_id     INTEGER NOT NULL REFERENCES person (id),
  team_id       INTEGER NOT NULL,
  left_out      TEXT,
  PRIMARY KEY (spot_check_id, person_id)
) WITHOUT ROWID;

CREATE TABLE spot_entry (
  spot_check_id INTEGER NOT NULL REFERENCES spot_check (id),
  person_id     INTEGER NOT NULL REFERENCES person (id),
  asked_at      INTEGER NOT NULL,
  delivered     BOOLEAN NOT NULL DEFAULT TRUE,
  finding       TEXT CHECK (finding IN ('ON_POST', 'OUT', 'ABSENT')),
  found_at      INTEGER,
  by_person     INTEGER REFERENCES person (id),
  PRIMARY KEY (spot_check_id, person_id)
) WITHOUT ROWID;
CREATE INDEX spot_entry_person ON spot_entry (person_id, asked_at);

-- Every change of a finding: nothing that was recorded is lost.
CREATE TABLE spot_entry_change (
  id            INTEGER PRIMARY KEY,
  spot_check_id INTEGER NOT NULL,
  person_id     INTEGER NOT NULL,
  from_finding  TEXT NOT NULL,
  from_at       INTEGER NOT NULL,
  from_by       INTEGER NOT NULL,
  at            INTEGER NOT NULL,
  by_person     INTEGER NOT NULL
);

-- That there may be night checks, and where: told to everybody there beforehand.
CREATE TABLE night_announcement (
  id        INTEGER PRIMARY KEY,
  scope     TEXT NOT NULL,
  by_person INTEGER NOT NULL REFERENCES person (id),
  at        INTEGER NOT NULL
);

-- A check that somebody made by phone or on site.
CREATE TABLE inspection (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  by_person INTEGER NOT NULL REFERENCES person (id),
  at        INTEGER NOT NULL,
  day       TEXT NOT NULL,
  way       TEXT NOT NULL CHECK (way IN ('PHONE', 'ON_SITE')),
  finding   TEXT NOT NULL CHECK (finding IN ('ON_POST', 'OUT', 'ABSENT'))
);
CREATE INDEX inspection_person ON inspection (person_id, day);
CREATE INDEX inspection_day ON inspection (day);
