-- heard: when all that Telegram kept was last on disk. stirred: when, after a silence, updates came in of which there were more.
ALTER TABLE pulse ADD COLUMN stirred INTEGER;
