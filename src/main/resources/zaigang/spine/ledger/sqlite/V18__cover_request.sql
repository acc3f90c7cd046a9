-- Somebody wants to take a shift that another one holds: that one is asked, and where no answer comes, whoever answers for the shift.
-- Shifts are no foreign keys: one may be removed from the roster meanwhile; day and name say which it was.
CREATE TABLE cover_request (
  id         INTEGER PRIMARY KEY,
  shift_id   INTEGER NOT NULL,
  day        TEXT NOT NULL,
  shift_name TEXT NOT NULL,
  in_person  INTEGER NOT NULL REFERENCES person (id),
  out_person INTEGER NOT NULL REFERENCES person (id),
  state      TEXT NOT NULL CHECK (state IN ('ASKED', 'BEFORE_LEADERS', 'DONE', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'VOID')),
  message_id INTEGER NOT NULL,
  asked_at   INTEGER NOT NULL,
  ends_at    INTEGER NOT NULL,
  decided_by INTEGER REFERENCES person (id),
  decided_at INTEGER
);
CREATE UNIQUE INDEX cover_request_open ON cover_request (shift_id, in_person, out_person) WHERE state IN ('ASKED', 'BEFORE_LEADERS');
