-- A round is one asking of a day, for all whose settings give the same times (the profile).
CREATE TABLE round (
  id          INTEGER PRIMARY KEY,
  day         TEXT NOT NULL,
  profile     TEXT NOT NULL,
  opens       INTEGER NOT NULL,
  reminds     INTEGER NOT NULL,
  closes      INTEGER NOT NULL,
  latest_open INTEGER NOT NULL,
  window_ms   INTEGER NOT NULL,
  asks        INTEGER NOT NULL DEFAULT 0,
  state       TEXT NOT NULL CHECK (state IN ('PLANNED', 'OPEN', 'CLOSED', 'NOT_HELD')),
  UNIQUE (day, profile)
);

-- Who belongs to a round, and where they were posted on that day, whatever is changed later.
CREATE TABLE member (
  round_id    INTEGER NOT NULL REFERENCES round (id),
  person_id   INTEGER NOT NULL REFERENCES person (id),
  day         TEXT NOT NULL,
  team_id     INTEGER,
  post_id     INTEGER,
  township_id INTEGER,
  asking      TEXT NOT NULL DEFAULT 'WAITING',
  reminded    BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (round_id, person_id),
  UNIQUE (day, person_id)
) WITHOUT ROWID;
CREATE INDEX member_waiting ON member (round_id, person_id) WHERE asking = 'WAITING';

-- What is recorded for a person in a round: by themselves, or by somebody who checked.
CREATE TABLE answer (
  round_id  INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('ON_POST', 'OUT', 'LEAVE_ASKED', 'ABSENT')),
  at        INTEGER NOT NULL,
  by_person INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (round_id, person_id),
  FOREIGN KEY (round_id, person_id) REFERENCES member (round_id, person_id)
) WITHOUT ROWID;

-- Every change of an answer: nothing that was recorded is lost.
CREATE TABLE answer_change (
  id        INTEGER PRIMARY KEY,
  round_id  INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  from_kind TEXT NOT NULL,
  from_at   INTEGER NOT NULL,
  from_by   INTEGER NOT NULL,
  to_kind   TEXT NOT NULL,
  at        INTEGER NOT NULL,
  by_person INTEGER NOT NULL
);
