-- What is looked up: kept true to the tables, made anew after a load, and made anew at will (data/rebuild.sql).

-- The row of each R*Tree for each row of its table.
CREATE VIEW events_bounds AS SELECT
  row, coalesce(west, 999) AS west, coalesce(east, 999) AS east, coalesce(south, 999) AS south, coalesce(north, 999) AS north,
  julianday(event_date) - 2440587.5 AS first_day, julianday(event_date_end) - 2440587.5 AS last_day
FROM events;

CREATE VIEW articles_bounds AS SELECT
  row, coalesce(west, 999) AS west, coalesce(east, 999) AS east, coalesce(south, 999) AS south, coalesce(north, 999) AS north,
  julianday(published) - 2440587.5 AS first_day, julianday(published) - 2440587.5 AS last_day
FROM articles;

DROP TRIGGER events_added;
CREATE TRIGGER events_added AFTER INSERT ON events BEGIN
  INSERT INTO events_box SELECT * FROM events_bounds WHERE row = new.row;
END;

-- Not of `known_to`: the end of a revision's time leaves its place as it is.
CREATE TRIGGER events_changed AFTER UPDATE OF row, feature, west, east, south, north ON events BEGIN
  DELETE FROM events_box WHERE row = old.row;
  INSERT INTO events_box SELECT * FROM events_bounds WHERE row = new.row;
END;

DROP TRIGGER articles_added;
CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
  INSERT INTO articles_box SELECT * FROM articles_bounds WHERE row = new.row;
END;

CREATE TRIGGER articles_changed AFTER UPDATE OF row, feature, west, east, south, north ON articles BEGIN
  DELETE FROM articles_box WHERE row = old.row;
  INSERT INTO articles_box SELECT * FROM articles_bounds WHERE row = new.row;
END;

-- The R*Trees, indexes and triggers that a load has taken away, as they are made again when all rows are in. Without them
-- there is no feed.
CREATE TABLE set_aside (
  name TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  sql TEXT NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER feed_whole BEFORE INSERT ON feed WHEN EXISTS (SELECT 1 FROM set_aside) BEGIN
  SELECT raise(ABORT, 'a load was interrupted: load a feed again');
END;

-- What is asked for by value: names as `lower` has them, all that SQLite can index. With what the default order and the count
-- of a query need, lest each row be read for it.
CREATE INDEX events_by_type ON events (lower(event_type), event_date DESC, event_id, known_to, known_from, event_type);
CREATE INDEX events_by_country ON events (lower(country), event_date DESC, event_id, known_to, known_from, country);
CREATE INDEX events_by_location ON events (lower(location), event_date DESC, event_id, known_to, known_from, location);

-- Of the lists of names, each name by itself.
CREATE TABLE events_names (
  list TEXT NOT NULL,
  name TEXT NOT NULL,
  row INTEGER NOT NULL,
  PRIMARY KEY (list, name, row)
) WITHOUT ROWID;

CREATE VIEW events_listed AS
  SELECT 'actor' AS list, lower(value) AS name, row FROM events, json_each(actor)
  UNION ALL SELECT 'publisher', lower(value), row FROM events, json_each(publisher)
  UNION ALL SELECT 'article', lower(value), row FROM events, json_each(article);

INSERT OR IGNORE INTO events_names SELECT * FROM events_listed;

CREATE TRIGGER events_names_added AFTER INSERT ON events BEGIN
  INSERT OR IGNORE INTO events_names SELECT 'actor', lower(value), new.row FROM json_each(new.actor);
  INSERT OR IGNORE INTO events_names SELECT 'publisher', lower(value), new.row FROM json_each(new.publisher);
  INSERT OR IGNORE INTO events_names SELECT 'article', lower(value), new.row FROM json_each(new.article);
END;

CREATE TRIGGER events_names_removed AFTER DELETE ON events BEGIN
  DELETE FROM events_names WHERE row = old.row AND (
    list = 'actor' AND name IN (SELECT lower(value) FROM json_each(old.actor))
    OR list = 'publisher' AND name IN (SELECT lower(value) FROM json_each(old.publisher))
    OR list = 'article' AND name IN (SELECT lower(value) FROM json_each(old.article))
  );
END;

CREATE TRIGGER events_names_changed AFTER UPDATE OF row, actor, publisher, article ON events BEGIN
  DELETE FROM events_names WHERE row = old.row AND (
    list = 'actor' AND name IN (SELECT lower(value) FROM json_each(old.actor))
    OR list = 'publisher' AND name IN (SELECT lower(value) FROM json_each(old.publisher))
    OR list = 'article' AND name IN (SELECT lower(value) FROM json_each(old.article))
  );
  INSERT OR IGNORE INTO events_names SELECT 'actor', lower(value), new.row FROM json_each(new.actor);
  INSERT OR IGNORE INTO events_names SELECT 'publisher', lower(value), new.row FROM json_each(new.publisher);
  INSERT OR IGNORE INTO events_names SELECT 'article', lower(value), new.row FROM json_each(new.article);
END;

-- `lower` leaves what is not ASCII as it is: what is meant by a name is found among the words.
CREATE INDEX words_by_folded ON words (folded);
