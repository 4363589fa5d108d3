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
