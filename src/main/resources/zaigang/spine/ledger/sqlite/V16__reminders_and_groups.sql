-- Which reminders of a shift somebody wants who has chosen; for all others the settings hold. before_min: minutes before its
-- beginning, NULL for none then.
CREATE TABLE reminder_choice (
  person_id  INTEGER PRIMARY KEY REFERENCES person (id),
  workday    BOOLEAN NOT NULL,
  evening    BOOLEAN NOT NULL,
  before_min INTEGER
);

-- Group chats that get the duty roster of a scope (as Scope.code writes it). Nothing that is said in a group is kept.
-- lost_at: when the bot was put out of the group; nothing is sent there any more.
CREATE TABLE group_chat (
  id       INTEGER PRIMARY KEY,
  chat_id  INTEGER NOT NULL UNIQUE,
  scope    TEXT NOT NULL,
  language TEXT NOT NULL,
  bound_by INTEGER NOT NULL REFERENCES person (id),
  bound_at INTEGER NOT NULL,
  lost_at  INTEGER
);
