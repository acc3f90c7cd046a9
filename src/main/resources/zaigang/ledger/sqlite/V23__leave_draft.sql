-- Leave as it was heard, shown to the one who typed it and not filed yet: the days, perhaps the kind, perhaps a reason.
CREATE TABLE leave_draft (
    id         INTEGER PRIMARY KEY,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    spans      TEXT NOT NULL,
    kind       TEXT,
    reason     TEXT NOT NULL,
    made_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    state      TEXT NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'FILED', 'DROPPED'))
);
CREATE INDEX leave_draft_person ON leave_draft (person_id);
CREATE INDEX leave_draft_expiry ON leave_draft (expires_at);
