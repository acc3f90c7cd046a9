-- Swaps of shifts that somebody proposes. Taken once and decided once: by an update that names the state it starts from.
-- Shifts are no foreign keys: one may be removed from the roster while it is proposed; day and name say which it was.
CREATE TABLE swap_proposal (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  proposer_id INTEGER NOT NULL REFERENCES person (id),
  shift_id    INTEGER NOT NULL,
  day         TEXT NOT NULL,
  shift_name  TEXT NOT NULL,
  terms       TEXT NOT NULL CHECK (terms IN ('RETURN', 'NOTHING', 'CHOICE')),
  return_shift_id INTEGER,
  state       TEXT NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'DONE', 'REFUSED', 'EXPIRED', 'WITHDRAWN', 'VOID')),
  message_id  INTEGER NOT NULL,
  made_at     INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  accepted_by INTEGER REFERENCES person (id),
  accepted_at INTEGER,
  decided_by  INTEGER REFERENCES person (id),
  decided_at  INTEGER,
  reason      TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX swap_proposal_under_way ON swap_proposal (proposer_id, shift_id) WHERE state IN ('OPEN', 'ACCEPTED');
CREATE INDEX swap_proposal_active ON swap_proposal (id) WHERE state IN ('OPEN', 'ACCEPTED');

-- Who was written to about a proposal: those who can take it, and those who can approve it.
CREATE TABLE swap_told (
  proposal_id INTEGER NOT NULL REFERENCES swap_proposal (id),
  person_id   INTEGER NOT NULL REFERENCES person (id),
  part        TEXT NOT NULL CHECK (part IN ('ASKED', 'APPROVER')),
  declined    BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (proposal_id, person_id, part)
);
