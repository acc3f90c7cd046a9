-- The days of a team or a township, however many others there are.
CREATE INDEX member_team ON member (team_id, day);
CREATE INDEX member_township ON member (township_id, day);
-- What is under way, however much is over.
CREATE INDEX round_open ON round (id) WHERE state = 'OPEN';
CREATE INDEX spot_check_open ON spot_check (id) WHERE state = 'OPEN';
CREATE INDEX spot_check_day ON spot_check (day);
CREATE INDEX night_announcement_scope ON night_announcement (scope, at);
-- What somebody may have deleted before its time.
CREATE INDEX refused_entry_of ON refused_entry (telegram_id);
CREATE INDEX import_file_person ON import_file (person_id);
