-- One row: the update that the last process began with, and how many processes in a row did. An update of which they die comes to
-- be the first one of each, and is set aside after some of them.
CREATE TABLE update_first (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  update_id INTEGER NOT NULL,
  lives     INTEGER NOT NULL
);
