-- Leave by kind and in halves of days; who has to agree, one after the other; and the return.
-- line: the levels that have to agree, from below, as they were when it was asked for; level: whose turn it is.
-- changes: the request whose days this one is to change; it stays valid until this one is decided.
-- end_day and end_half: the last half that was taken, where somebody came back before the end or asked for less. It can lie before
-- the first half: then nothing was taken. returned_on is the local day of returned_at.
ALTER TABLE leave_request ADD COLUMN kind TEXT NOT NULL DEFAULT 'personal';
ALTER TABLE leave_request ADD COLUMN from_half TEXT NOT NULL DEFAULT 'MORNING' CHECK (from_half IN ('MORNING', 'AFTERNOON'));
ALTER TABLE leave_request ADD COLUMN to_half TEXT NOT NULL DEFAULT 'AFTERNOON' CHECK (to_half IN ('MORNING', 'AFTERNOON'));
ALTER TABLE leave_request ADD COLUMN line TEXT NOT NULL DEFAULT 'LEADER';
ALTER TABLE leave_request ADD COLUMN level TEXT NOT NULL DEFAULT 'LEADER';
ALTER TABLE leave_request ADD COLUMN changes INTEGER REFERENCES leave_request (id);
ALTER TABLE leave_request ADD COLUMN end_day TEXT;
ALTER TABLE leave_request ADD COLUMN end_half TEXT;
ALTER TABLE leave_request ADD COLUMN returned_at INTEGER;
ALTER TABLE leave_request ADD COLUMN returned_on TEXT;
-- Nobody was asked to report back from earlier leave.
UPDATE leave_request SET returned_at = decided_at, returned_on = to_day WHERE state = 'APPROVED';
CREATE INDEX leave_request_returned ON leave_request (returned_on) WHERE state = 'APPROVED';
CREATE INDEX leave_request_changes ON leave_request (changes) WHERE changes IS NOT NULL;
CREATE INDEX leave_request_pending ON leave_request (id) WHERE state = 'PENDING';

-- Who was asked to decide at which level, and when they were asked once more.
CREATE TABLE leave_ask (
  request_id INTEGER NOT NULL REFERENCES leave_request (id),
  level      TEXT NOT NULL,
  person_id  INTEGER NOT NULL REFERENCES person (id),
  at         INTEGER NOT NULL,
  again_at   INTEGER,
  PRIMARY KEY (request_id, level, person_id)
) WITHOUT ROWID;

-- Every decision on the way: who said what and why, and in whose place where it was a deputy.
CREATE TABLE leave_decision (
  id         INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES leave_request (id),
  level      TEXT NOT NULL,
  by_person  INTEGER NOT NULL REFERENCES person (id),
  for_person INTEGER REFERENCES person (id),
  approved   BOOLEAN NOT NULL,
  reason     TEXT NOT NULL DEFAULT '',
  at         INTEGER NOT NULL
);
CREATE INDEX leave_decision_request ON leave_decision (request_id);
