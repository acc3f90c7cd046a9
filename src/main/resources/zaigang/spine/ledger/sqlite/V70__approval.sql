-- Who was asked to decide about which request, and when once more: one table for all kinds of requests. kind: as their messages' keys
-- begin; step: whose turn it was, where several have to agree one after the other, else empty.
CREATE TABLE approval_ask (
  kind       TEXT NOT NULL,
  request_id INTEGER NOT NULL,
  step       TEXT NOT NULL,
  person_id  INTEGER NOT NULL REFERENCES person (id),
  at         INTEGER NOT NULL,
  again_at   INTEGER,
  PRIMARY KEY (kind, request_id, step, person_id)
) WITHOUT ROWID;
CREATE INDEX approval_ask_at ON approval_ask (at);
CREATE INDEX approval_ask_person ON approval_ask (person_id);
INSERT INTO approval_ask (kind, request_id, step, person_id, at, again_at)
SELECT 'leave', request_id, level, person_id, at, again_at FROM leave_ask;
INSERT INTO approval_ask (kind, request_id, step, person_id, at, again_at)
SELECT 'correction', correction_id, '', person_id, at, again_at FROM correction_ask;
DROP TABLE leave_ask;
DROP TABLE correction_ask;

-- The first of several requests that were filed with one tap, and so are shown in one message; empty for one filed alone, and for
-- the first. It may name one that is not kept any more.
ALTER TABLE leave_request ADD COLUMN filed_with INTEGER;
CREATE INDEX leave_request_filed_with ON leave_request (filed_with) WHERE filed_with IS NOT NULL;

-- Whether something else has taken the place of what a message was made to say.
DROP INDEX outbox_edit_of_message;
CREATE INDEX outbox_edit_of_message ON outbox (chat_id, edits_message) WHERE edits_message IS NOT NULL;
