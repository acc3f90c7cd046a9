-- Where a post is, in degrees of WGS-84; both or neither.
ALTER TABLE post ADD COLUMN latitude DOUBLE PRECISION;
ALTER TABLE post ADD COLUMN longitude DOUBLE PRECISION;

-- Whoever answered a spot check and was asked for a location. What they send is never stored, only whether it is within the
-- radius of their post, and when that was.
CREATE TABLE spot_location (
  spot_check_id INTEGER NOT NULL,
  person_id     INTEGER NOT NULL REFERENCES person (id),
  asked_at      INTEGER NOT NULL,
  at            INTEGER,
  inside        BOOLEAN,
  PRIMARY KEY (spot_check_id, person_id),
  FOREIGN KEY (spot_check_id, person_id) REFERENCES spot_entry (spot_check_id, person_id) ON DELETE CASCADE,
  CHECK ((at IS NULL) = (inside IS NULL))
) WITHOUT ROWID;
CREATE INDEX spot_location_person ON spot_location (person_id, asked_at);
