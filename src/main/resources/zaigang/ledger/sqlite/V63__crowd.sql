-- heard: when all that Telegram kept was last on disk. stirred: when, after a silence, updates came in of which there were more.
ALTER TABLE pulse ADD COLUMN stirred INTEGER;
-- What could not be read is counted before more of it is kept.
CREATE INDEX update_set_aside_of ON update_set_aside (telegram_id, at);
