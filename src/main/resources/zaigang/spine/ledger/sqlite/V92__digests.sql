-- Times in which the bot heard nothing, for whoever reads of a week or a month.
CREATE TABLE outage (
  began INTEGER PRIMARY KEY,
  ended INTEGER NOT NULL
);

-- What a reader, or a group for which somebody chose, wants instead of the county's digests. Scope: that of the group when it was chosen.
CREATE TABLE digest_choice (
  person_id INTEGER REFERENCES person (id),
  group_id  INTEGER REFERENCES group_chat (id) ON DELETE CASCADE,
  scope     TEXT,
  kinds     TEXT NOT NULL,
  at        TEXT,
  week_day  TEXT,
  silent    INTEGER NOT NULL,
  named     INTEGER NOT NULL,
  chosen_by INTEGER NOT NULL REFERENCES person (id),
  chosen_at INTEGER NOT NULL,
  UNIQUE (person_id),
  UNIQUE (group_id),
  CHECK ((person_id IS NULL) <> (group_id IS NULL))
);
CREATE INDEX digest_choice_at ON digest_choice (at);

-- Who got which digest; 0 for no person, or no group. Once per reader and period, also where the hour was changed meanwhile.
CREATE TABLE digest_sent (
  person_id INTEGER NOT NULL,
  group_id  INTEGER NOT NULL,
  scope     TEXT NOT NULL,
  kind      TEXT NOT NULL,
  from_day  TEXT NOT NULL,
  sent_at   INTEGER NOT NULL,
  PRIMARY KEY (person_id, group_id, scope, kind, from_day)
);
