-- A tap on a message whose call is still under way proves that it arrived: which message was tapped, and with what data. Kept
-- until the call has come back, or is known to be lost.
ALTER TABLE outbox ADD COLUMN tapped_message INTEGER;
ALTER TABLE outbox ADD COLUMN tapped_data TEXT;
CREATE INDEX outbox_tapped ON outbox (id) WHERE tapped_message IS NOT NULL;
DROP INDEX outbox_sending;
CREATE INDEX outbox_sending ON outbox (chat_id, id) WHERE state = 'SENDING';
