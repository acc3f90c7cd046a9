-- The menu that somebody's chat has, as a digest: after an upgrade only those get another one for whom it is another.
CREATE TABLE chat_menu (
  person_id INTEGER PRIMARY KEY REFERENCES person (id),
  menu      TEXT NOT NULL
);

-- By which menus all chats are being looked through, and up to which person that is done.
CREATE TABLE menu_round (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  edition TEXT NOT NULL,
  up_to   INTEGER NOT NULL
);
