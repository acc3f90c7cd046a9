-- What a notice of a change is made from: as which of the two parts somebody was put on a shift or taken off it.
ALTER TABLE roster_change ADD COLUMN leading BOOLEAN NOT NULL DEFAULT FALSE;

-- Somebody was told of changes: of the rows of roster_change about them from one to another, both included.
CREATE TABLE change_notice (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id    INTEGER NOT NULL REFERENCES person (id),
  first_change INTEGER NOT NULL,
  last_change  INTEGER NOT NULL,
  at           INTEGER NOT NULL
);
CREATE INDEX change_notice_person ON change_notice (person_id, id);

-- A shift that begins soon, of which somebody is to confirm that they know of the change. The shift may be gone by now.
CREATE TABLE change_confirmation (
  notice_id    INTEGER NOT NULL REFERENCES change_notice (id) ON DELETE CASCADE,
  person_id    INTEGER NOT NULL REFERENCES person (id),
  shift_id     INTEGER NOT NULL,
  begins       INTEGER NOT NULL,
  changed_by   INTEGER REFERENCES person (id),
  confirmed_at INTEGER,
  told_at      INTEGER,
  PRIMARY KEY (notice_id, shift_id)
);
CREATE INDEX change_confirmation_shift ON change_confirmation (shift_id);
CREATE INDEX change_confirmation_open ON change_confirmation (person_id) WHERE confirmed_at IS NULL;

-- Reminders that a notice of a change has made needless, by the key under which they would be sent.
CREATE TABLE reminder_spared (
  once   TEXT PRIMARY KEY,
  begins INTEGER NOT NULL
);

-- How much of a shift or post was vacant when those who can act were last told; no row where it is not vacant.
-- place: s and a shift's number, or p, a post's number and a day.
CREATE TABLE vacancy_told (
  place      TEXT PRIMARY KEY,
  missing    INTEGER NOT NULL,
  leaderless BOOLEAN NOT NULL,
  at         INTEGER NOT NULL
);

-- Vacancies that somebody has accepted, and why; an acceptance ends when the vacancy does.
CREATE TABLE vacancy_accepted (
  id         INTEGER PRIMARY KEY,
  place      TEXT NOT NULL,
  missing    INTEGER NOT NULL,
  leaderless BOOLEAN NOT NULL,
  reason     TEXT NOT NULL,
  by_person  INTEGER NOT NULL REFERENCES person (id),
  at         INTEGER NOT NULL,
  ended_at   INTEGER
);
CREATE INDEX vacancy_accepted_open ON vacancy_accepted (place) WHERE ended_at IS NULL;

-- Who was asked to take a shift, as long as it is open: their messages have a button for it.
CREATE TABLE vacancy_asked (
  place     TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  at        INTEGER NOT NULL,
  PRIMARY KEY (place, person_id)
);
