-- When a day was planned first. From it follows since when the bot is in use, and which rounds it missed: a round that comes on
-- the plan after its time was missed only where the bot was in use and nobody had planned that day. Days of before count as
-- planned long ago.
CREATE TABLE planned_day (
  id  INTEGER PRIMARY KEY,
  day TEXT NOT NULL UNIQUE,
  at  INTEGER NOT NULL
);
INSERT INTO planned_day (day, at) SELECT DISTINCT day, 0 FROM round;
