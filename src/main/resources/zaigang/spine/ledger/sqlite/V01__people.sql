-- Who there is, where they work, who manages whom, and which Telegram account is whose.

CREATE TABLE township (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE team (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE post (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('ENTERPRISE', 'PROJECT', 'VILLAGE', 'COMMUNITY')),
  township_id INTEGER REFERENCES township (id)
);

CREATE TABLE person (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  phone       TEXT NOT NULL DEFAULT '',
  gender      TEXT NOT NULL DEFAULT '',
  home_unit   TEXT NOT NULL DEFAULT '',
  rank        TEXT NOT NULL DEFAULT '',
  cadre       BOOLEAN NOT NULL,
  team_id     INTEGER REFERENCES team (id),
  post_id     INTEGER REFERENCES post (id),
  township_id INTEGER REFERENCES township (id),
  language    TEXT NOT NULL DEFAULT 'ZH',
  active      BOOLEAN NOT NULL DEFAULT TRUE,
  joined_on   TEXT NOT NULL
);
CREATE INDEX person_name ON person (name);
CREATE INDEX person_team ON person (team_id);
CREATE INDEX person_township ON person (township_id);

-- A role held over a scope: LEADER of a team, LIAISON of a township, ORGANIZER of the county (no scope).
CREATE TABLE role_grant (
  person_id   INTEGER NOT NULL REFERENCES person (id),
  role        TEXT NOT NULL CHECK (role IN ('LEADER', 'LIAISON', 'ORGANIZER')),
  team_id     INTEGER REFERENCES team (id),
  township_id INTEGER REFERENCES township (id),
  CHECK ((role = 'LEADER') = (team_id IS NOT NULL)),
  CHECK ((role = 'LIAISON') = (township_id IS NOT NULL))
);
CREATE UNIQUE INDEX role_grant_once ON role_grant (person_id, role, COALESCE(team_id, 0), COALESCE(township_id, 0));

-- The Telegram account of a person. A private chat's id is the account's id.
CREATE TABLE account (
  person_id   INTEGER PRIMARY KEY REFERENCES person (id),
  telegram_id INTEGER NOT NULL UNIQUE,
  linked_at   INTEGER NOT NULL,
  unreachable_since INTEGER
);

CREATE TABLE invitation (
  id         INTEGER PRIMARY KEY,
  person_id  INTEGER NOT NULL REFERENCES person (id),
  code_hash  TEXT NOT NULL UNIQUE,
  created_by INTEGER REFERENCES person (id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at    INTEGER,
  revoked_at INTEGER
);
CREATE INDEX invitation_person ON invitation (person_id);

-- Refused attempts to get in, kept so that an organizer can be told of guessing.
CREATE TABLE refused_entry (
  id          INTEGER PRIMARY KEY,
  at          INTEGER NOT NULL,
  telegram_id INTEGER NOT NULL,
  reason      TEXT NOT NULL
);
