-- An answer within so much after the close counts as in time: the network may have been slow. Rounds of before had none.
ALTER TABLE round ADD COLUMN grace_ms INTEGER NOT NULL DEFAULT 0;
