-- Messages that tell where somebody is go as early as that itself.
ALTER TABLE outbox ADD COLUMN locates BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX outbox_locates ON outbox (created_at) WHERE locates = TRUE;
