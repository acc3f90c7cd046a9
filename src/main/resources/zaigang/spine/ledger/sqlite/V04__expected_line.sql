-- The question in a chat that the next typed line answers: its step, as a button's data is written. At most one a chat.
CREATE TABLE expected_line (
  chat_id INTEGER PRIMARY KEY,
  step    TEXT NOT NULL,
  until   INTEGER NOT NULL
);
