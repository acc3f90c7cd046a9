-- Whole days, both ends counted. Decided once.
CREATE TABLE leave_request (
  id         INTEGER PRIMARY KEY,
  person_id  INTEGER NOT NULL REFERENCES person (id),
  from_day   TEXT NOT NULL,
  to_day     TEXT NOT NULL,
  reason     TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('PENDING', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  asked_at   INTEGER NOT NULL,
  decided_at INTEGER,
  decided_by INTEGER REFERENCES person (id),
  CHECK (from_day <= to_day)
);
CREATE INDEX leave_request_days ON leave_request (to_day, from_day);
CREATE INDEX leave_request_person ON leave_request (person_id, to_day);
