-- In a group with topics a message goes into the topic in which it was asked for; 0 is the general one, and a chat without topics.
ALTER TABLE outbox ADD COLUMN thread INTEGER NOT NULL DEFAULT 0;

-- Each topic of a group may be bound by itself. Since shut_at nothing can be posted in that topic: what is for it goes to the general one.
CREATE TABLE bound_topic (
  id       INTEGER PRIMARY KEY,
  chat_id  INTEGER NOT NULL,
  thread   INTEGER NOT NULL,
  scope    TEXT NOT NULL,
  language TEXT NOT NULL,
  bound_by INTEGER NOT NULL REFERENCES person (id),
  bound_at INTEGER NOT NULL,
  lost_at  INTEGER,
  shut_at  INTEGER,
  UNIQUE (chat_id, thread)
);
INSERT INTO bound_topic (id, chat_id, thread, scope, language, bound_by, bound_at, lost_at)
SELECT id, chat_id, 0, scope, language, bound_by, bound_at, lost_at FROM group_chat;
DROP TABLE group_chat;
ALTER TABLE bound_topic RENAME TO group_chat;
