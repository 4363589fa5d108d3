-- The feed: events, and the articles that report them. Places stay with the Worker: the gazetteer is part of a deployment
-- (articles are read with it), changes with it alone, and is small enough for memory.
--
-- A row keeps its feature whole, as the JSON that is served. Columns are taken from it by SQLite itself, so that they
-- can't disagree; only what SQLite can't work out is written beside it: the box of the points, lists of names, and the
-- words that a text search looks in.
-- Numbers are REAL throughout, as in GeoJSON: no division of whole numbers rounds down.

CREATE TABLE events (
  row INTEGER PRIMARY KEY,
  feature TEXT NOT NULL,
  -- The box of the points, degrees; null where there are none.
  west REAL,
  south REAL,
  east REAL,
  north REAL,
  -- JSON lists of texts, no text twice.
  actor TEXT NOT NULL,
  publisher TEXT NOT NULL,
  article TEXT NOT NULL,
  -- The coordinates as JSON, 'null' where there is no geometry.
  geometry TEXT NOT NULL AS (coalesce(feature -> '$.geometry.coordinates', 'null')) STORED,
  event_id TEXT NOT NULL AS (feature ->> '$.properties.event_id') STORED,
  event_date TEXT NOT NULL AS (feature ->> '$.properties.event_date') STORED,
  event_date_end TEXT NOT NULL AS (feature ->> '$.properties.event_date_end') STORED,
  time_precision REAL AS (feature ->> '$.properties.time_precision') STORED,
  event_type TEXT AS (feature ->> '$.properties.event_type') STORED,
  sub_event_type TEXT AS (feature ->> '$.properties.sub_event_type') STORED,
  actor1 TEXT AS (feature ->> '$.properties.actor1') STORED,
  actor2 TEXT AS (feature ->> '$.properties.actor2') STORED,
  location TEXT AS (feature ->> '$.properties.location') STORED,
  admin1 TEXT AS (feature ->> '$.properties.admin1') STORED,
  country TEXT AS (feature ->> '$.properties.country') STORED,
  geo_precision REAL AS (feature ->> '$.properties.geo_precision') STORED,
  uncertainty_km REAL NOT NULL AS (feature ->> '$.properties.uncertainty_km') STORED,
  fatalities REAL AS (feature ->> '$.properties.fatalities') STORED,
  fatalities_low REAL AS (feature ->> '$.properties.fatalities_low') STORED,
  fatalities_high REAL AS (feature ->> '$.properties.fatalities_high') STORED,
  injured REAL AS (feature ->> '$.properties.injured') STORED,
  notes TEXT AS (feature ->> '$.properties.notes') STORED,
  confidence REAL AS (feature ->> '$.properties.confidence') STORED,
  status TEXT AS (feature ->> '$.properties.status') STORED,
  source TEXT AS (feature ->> '$.properties.source') STORED,
  source_count REAL AS (feature ->> '$.properties.source_count') STORED,
  first_reported TEXT AS (feature ->> '$.properties.first_reported') STORED,
  updated_at TEXT AS (feature ->> '$.properties.updated_at') STORED,
  searchable TEXT NOT NULL
);

CREATE UNIQUE INDEX events_by_id ON events (event_id);
-- The default order, and with it every page of it.
CREATE INDEX events_by_day ON events (event_date DESC, event_id, event_date_end);
-- The widest uncertainty says how far a circle must be looked beyond.
CREATE INDEX events_by_uncertainty ON events (uncertainty_km);

CREATE TABLE articles (
  row INTEGER PRIMARY KEY,
  feature TEXT NOT NULL,
  west REAL,
  south REAL,
  east REAL,
  north REAL,
  geometry TEXT NOT NULL AS (coalesce(feature -> '$.geometry.coordinates', 'null')) STORED,
  article_id TEXT NOT NULL AS (feature ->> '$.properties.article_id') STORED,
  publisher TEXT AS (feature ->> '$.properties.publisher') STORED,
  title TEXT AS (feature ->> '$.properties.title') STORED,
  url TEXT AS (feature ->> '$.properties.url') STORED,
  language TEXT AS (feature ->> '$.properties.language') STORED,
  published TEXT NOT NULL AS (feature ->> '$.properties.published') STORED,
  event_count REAL AS (feature ->> '$.properties.event_count') STORED,
  searchable TEXT NOT NULL
);

CREATE UNIQUE INDEX articles_by_id ON articles (article_id);
CREATE INDEX articles_by_day ON articles (published DESC, article_id);

-- Where and when, for finding rows: degrees are rounded outwards to 32 bits, so the columns above decide. Days are counted
-- from 1970-01-01, which 32 bits hold exactly. What has no points lies where no box reaches.
CREATE VIRTUAL TABLE events_box USING rtree (row, west, east, south, north, first_day, last_day);
CREATE VIRTUAL TABLE articles_box USING rtree (row, west, east, south, north, first_day, last_day);

CREATE TRIGGER events_added AFTER INSERT ON events BEGIN
  INSERT INTO events_box VALUES (
    new.row, coalesce(new.west, 999), coalesce(new.east, 999), coalesce(new.south, 999), coalesce(new.north, 999),
    julianday(new.event_date) - 2440587.5, julianday(new.event_date_end) - 2440587.5
  );
END;

CREATE TRIGGER events_removed AFTER DELETE ON events BEGIN
  DELETE FROM events_box WHERE row = old.row;
END;

CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
  INSERT INTO articles_box VALUES (
    new.row, coalesce(new.west, 999), coalesce(new.east, 999), coalesce(new.south, 999), coalesce(new.north, 999),
    julianday(new.published) - 2440587.5, julianday(new.published) - 2440587.5
  );
END;

CREATE TRIGGER articles_removed AFTER DELETE ON articles BEGIN
  DELETE FROM articles_box WHERE row = old.row;
END;

-- What SQLite's lower() can't fold: every text of the features beyond ASCII, in the forms that queries compare.
CREATE TABLE words (
  value TEXT PRIMARY KEY,
  folded TEXT NOT NULL,
  casei TEXT NOT NULL,
  accenti TEXT NOT NULL,
  casei_accenti TEXT NOT NULL,
  accenti_casei TEXT NOT NULL
) WITHOUT ROWID;

-- One row: the state of the feed. There is none before the first feed is whole.
CREATE TABLE feed (
  row INTEGER PRIMARY KEY CHECK (row = 1),
  -- Changes whenever any answer may.
  version TEXT NOT NULL,
  -- When an event last changed, RFC 3339.
  updated TEXT NOT NULL
);
