-- A report asked for in a chat: built outside the writer, then posted as text and sheet. The scope as Scope.code writes it.
CREATE TABLE report_request (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  chat_id   INTEGER NOT NULL,
  language  TEXT NOT NULL,
  scope     TEXT NOT NULL,
  from_day  TEXT NOT NULL,
  to_day    TEXT NOT NULL,
  asked_at  INTEGER NOT NULL,
  CHECK (from_day <= to_day)
);
CREATE INDEX report_request_person ON report_request (person_id, asked_at);
