-- What does not count against Telegram's limits is taken first, however much else waits.
CREATE INDEX outbox_unpaced ON outbox (lane, id) WHERE state = 'QUEUED' AND paced = FALSE;
