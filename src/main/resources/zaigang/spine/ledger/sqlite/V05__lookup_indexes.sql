-- What each tap looks up, however much waits and however many years are kept. SQLite uses a partial index only where the
-- statement has the very condition of the index: one on "state IN (…)" serves no "state = …".
DROP INDEX outbox_open;
CREATE INDEX outbox_edit_of_message ON outbox (chat_id, edits_message) WHERE state = 'QUEUED';
CREATE INDEX outbox_edit_of_row ON outbox (chat_id, edits_row) WHERE state = 'QUEUED';
CREATE INDEX outbox_deadline ON outbox (deadline) WHERE state = 'QUEUED';
CREATE INDEX outbox_sending ON outbox (id) WHERE state = 'SENDING';
CREATE INDEX outbox_unknown ON outbox (chat_id, id) WHERE state = 'UNKNOWN';
CREATE INDEX outbox_message ON outbox (chat_id, message_id);
CREATE INDEX role_grant_holders ON role_grant (role, COALESCE(team_id, township_id, 0));
