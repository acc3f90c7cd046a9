-- Whether days of this leave count as on duty, as the settings had it when it was asked for. Empty for requests from before this
-- was kept: the next start of the bot fills it by the settings of then.
ALTER TABLE leave_request ADD COLUMN on_duty BOOLEAN;
