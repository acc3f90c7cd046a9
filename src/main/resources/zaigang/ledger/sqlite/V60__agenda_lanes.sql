-- Whose heavy work it is: one person's is done one after the other. Empty for what nobody asked for. The state CLAIMED is that of
-- heavy work under way; where it is found and nobody is at it, the process or the store failed in its midst.
ALTER TABLE agenda ADD COLUMN asker INTEGER;
CREATE INDEX agenda_claimed ON agenda (asker) WHERE state = 'CLAIMED';
CREATE INDEX agenda_asker ON agenda (asker) WHERE state = 'PENDING' AND asker IS NOT NULL;
