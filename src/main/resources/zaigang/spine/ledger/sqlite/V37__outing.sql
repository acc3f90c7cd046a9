-- Out on business, as far as somebody says more than that: where, and until when. Each line that is said is a row; what was
-- said before stays with what ended it. A stated end ends it by itself. These are whereabouts, and go when locations go.
CREATE TABLE outing (
  id          INTEGER PRIMARY KEY,
  person_id   INTEGER NOT NULL REFERENCES person (id),
  day         TEXT NOT NULL,
  destination TEXT NOT NULL,
  begins      INTEGER NOT NULL,
  ends        INTEGER,
  said_at     INTEGER NOT NULL,
  ended_at    INTEGER,
  ended       TEXT CHECK (ended IN ('BACK', 'REWRITTEN', 'TAKEN_BACK'))
);
CREATE INDEX outing_day ON outing (day, person_id);

-- Messages that tell where somebody is go as early as that itself.
ALTER TABLE outbox ADD COLUMN locates BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX outbox_locates ON outbox (created_at) WHERE locates = TRUE;
