-- What a message wants of its reader, so that prompts can be counted for a person by the day and the week.
ALTER TABLE outbox ADD COLUMN purpose TEXT NOT NULL DEFAULT 'NONE';
-- The message in which this one went out as a paragraph, because it was over the budget.
ALTER TABLE outbox ADD COLUMN joined_row INTEGER;
CREATE INDEX outbox_burden ON outbox (chat_id, not_before, purpose, state) WHERE purpose <> 'NONE';
CREATE INDEX outbox_joined ON outbox (joined_row) WHERE joined_row IS NOT NULL;
