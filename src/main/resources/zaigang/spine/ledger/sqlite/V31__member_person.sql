-- One person's days, for a tap and for the own record: however many people and years there are.
CREATE INDEX member_person ON member (person_id, day);
