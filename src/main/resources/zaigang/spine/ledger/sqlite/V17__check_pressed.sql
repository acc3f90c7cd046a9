-- On which of somebody's messages a check was ordered or recorded, and which: a message does so once, however often it is pressed.
-- fact_id is a spot_check where kind is ORDER, an inspection where it is RECORD.
CREATE TABLE check_pressed (
  by_person  INTEGER NOT NULL REFERENCES person (id),
  message_id INTEGER NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('ORDER', 'RECORD')),
  fact_id    INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  PRIMARY KEY (by_person, message_id, kind)
) WITHOUT ROWID;
