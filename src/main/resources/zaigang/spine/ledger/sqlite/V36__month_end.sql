-- Months that are closed, each for the county or a township; whoever opens one again says why.
CREATE TABLE closed_month (
  month     TEXT NOT NULL,
  scope     TEXT NOT NULL,
  state     TEXT NOT NULL CHECK (state IN ('CLOSED', 'REOPENED')),
  at        INTEGER NOT NULL,
  by_person INTEGER NOT NULL REFERENCES person (id),
  reason    TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (month, scope)
);

-- When a month was shown to those it is about, and from when on it can be closed.
CREATE TABLE month_shown (
  month      TEXT PRIMARY KEY,
  shown_at   INTEGER NOT NULL,
  objections INTEGER NOT NULL
);

-- What somebody says to the own month; an empty line is “no objection”.
CREATE TABLE month_answer (
  id         INTEGER PRIMARY KEY,
  month      TEXT NOT NULL,
  person_id  INTEGER NOT NULL REFERENCES person (id),
  line       TEXT NOT NULL,
  at         INTEGER NOT NULL,
  reply      TEXT,
  replied_by INTEGER REFERENCES person (id),
  replied_at INTEGER
);
CREATE INDEX month_answer_person ON month_answer (month, person_id);
