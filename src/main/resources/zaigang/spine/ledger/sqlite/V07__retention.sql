-- Whose update it was: 0 for those set aside before this was kept.
ALTER TABLE update_set_aside ADD COLUMN telegram_id INTEGER NOT NULL DEFAULT 0;

-- Since when somebody is not here any more; of those who had left before this was kept, from now on.
ALTER TABLE person ADD COLUMN left_at INTEGER;
UPDATE person SET left_at = CAST(strftime('%s', 'now') AS INTEGER) * 1000 WHERE NOT active;
