-- The spine: what came in, what goes out, what is due.

-- Updates already committed. Telegram sends an update again when the confirmation was lost.
CREATE TABLE update_seen (
  update_id INTEGER PRIMARY KEY,
  at        INTEGER NOT NULL
);
CREATE INDEX update_seen_at ON update_seen (at);

-- Updates that could not be handled, with the reason; they never hold up the rest.
CREATE TABLE update_set_aside (
  id        INTEGER PRIMARY KEY,
  update_id INTEGER NOT NULL,
  at        INTEGER NOT NULL,
  content   TEXT NOT NULL,
  error     TEXT NOT NULL
);

-- once: the key under which it is sent at most once. repeatable: doing it twice is harmless (an edit, a notice, a menu).
-- paced: counts against Telegram's limit on messages. edits_row: the row whose message it changes, edits_message: its id.
CREATE TABLE outbox (
  id         INTEGER PRIMARY KEY,
  chat_id    INTEGER NOT NULL,
  once       TEXT UNIQUE,
  lane       INTEGER NOT NULL,
  body       TEXT NOT NULL,
  file       BLOB,
  repeatable BOOLEAN NOT NULL,
  paced      BOOLEAN NOT NULL,
  edits_row  INTEGER,
  edits_message INTEGER,
  not_before INTEGER NOT NULL,
  deadline   INTEGER NOT NULL,
  state      TEXT NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0,
  message_id INTEGER,
  note       TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  settled_at INTEGER
);
CREATE INDEX outbox_waiting ON outbox (lane, id) WHERE state = 'QUEUED';
CREATE INDEX outbox_times ON outbox (not_before) WHERE state = 'QUEUED';
CREATE INDEX outbox_open ON outbox (chat_id, state) WHERE state IN ('QUEUED', 'SENDING', 'UNKNOWN');

-- due is when it should happen; ring_at the next try, later where a part is done or a try failed.
CREATE TABLE agenda (
  id       INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL,
  subject  TEXT NOT NULL,
  due      INTEGER NOT NULL,
  ring_at  INTEGER NOT NULL,
  state    TEXT NOT NULL DEFAULT 'PENDING',
  attempts INTEGER NOT NULL DEFAULT 0,
  note     TEXT NOT NULL DEFAULT '',
  done_at  INTEGER,
  UNIQUE (kind, subject)
);
CREATE INDEX agenda_due ON agenda (ring_at, id) WHERE state = 'PENDING';

-- When the bot was last known to hear Telegram: what an outage is measured from. One row.
CREATE TABLE pulse (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  heard INTEGER NOT NULL
);
