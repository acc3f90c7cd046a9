-- Several rosters side by side: whose each is (the county's where none of the three is set), and from when to when it holds.
ALTER TABLE roster ADD COLUMN township_id INTEGER REFERENCES township (id);
ALTER TABLE roster ADD COLUMN team_id INTEGER REFERENCES team (id);
ALTER TABLE roster ADD COLUMN post_id INTEGER REFERENCES post (id);
ALTER TABLE roster ADD COLUMN from_day TEXT;
ALTER TABLE roster ADD COLUMN to_day TEXT;

-- How many people a shift needs beside its leader, and whether it needs a leader: what a vacancy is measured by.
ALTER TABLE shift ADD COLUMN needed INTEGER NOT NULL DEFAULT 1 CHECK (needed >= 0);
ALTER TABLE shift ADD COLUMN led BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE shift SET
  needed = MAX(1, (SELECT count(*) FROM shift_person m WHERE m.shift_id = shift.id AND m.role = 'ON_DUTY')),
  led = EXISTS (SELECT 1 FROM shift_person m WHERE m.shift_id = shift.id AND m.role = 'LEADER')
     OR EXISTS (SELECT 1 FROM shift_outside_leader o WHERE o.shift_id = shift.id);

-- Every change of somebody's duty: who was put on a shift, taken off it, or had it moved, by whom and why. Nothing is overwritten;
-- shift times are kept as they were, since the shift itself may be gone.
CREATE TABLE roster_change (
  id        INTEGER PRIMARY KEY,
  at        INTEGER NOT NULL,
  by_person INTEGER REFERENCES person (id),
  cause     TEXT NOT NULL,
  reason    TEXT NOT NULL DEFAULT '',
  roster_id INTEGER NOT NULL REFERENCES roster (id),
  shift_id  INTEGER NOT NULL,
  day       TEXT NOT NULL,
  name      TEXT NOT NULL,
  begins    INTEGER NOT NULL,
  ends      INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  what      TEXT NOT NULL CHECK (what IN ('ADDED', 'REMOVED', 'MOVED'))
);
CREATE INDEX roster_change_person ON roster_change (person_id, at);
CREATE INDEX roster_change_shift ON roster_change (shift_id);
