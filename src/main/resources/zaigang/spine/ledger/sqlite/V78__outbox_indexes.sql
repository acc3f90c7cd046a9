-- A row is written thrice, when it waits, is under way and has arrived: what no statement needs is not kept in order.
-- A time of its own is only had by what must wait for it.
DROP INDEX outbox_waiting;
DROP INDEX outbox_unpaced;
CREATE INDEX outbox_waiting ON outbox (paced, lane, id) WHERE state = 'QUEUED';
DROP INDEX outbox_times;
CREATE INDEX outbox_times ON outbox (not_before) WHERE state = 'QUEUED' AND not_before > created_at;
DROP INDEX outbox_burden;
CREATE INDEX outbox_burden ON outbox (chat_id, not_before, purpose) WHERE purpose <> 'NONE';
