-- The record: what the feed held when, who changed it and why, and what it is made from.
--
-- A row of `events` or `articles` is a revision: rows are added, and of a row only the end of its time changes. Rows number
-- the changes in the order in which they were made, which clients follow. A retraction is a row too, without any time.
-- Times are RFC 3339 in UTC, to the millisecond: as texts they sort as they follow each other, and before the word `open`.

-- 1, 2, … of each event.
ALTER TABLE events ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE events ADD COLUMN change TEXT NOT NULL DEFAULT 'added' CHECK (change IN ('added', 'updated', 'retracted'));
-- Who made it: the name of a token, or `reader` for the program that reads articles. And why, where somebody said so.
ALTER TABLE events ADD COLUMN author TEXT NOT NULL DEFAULT 'reader';
ALTER TABLE events ADD COLUMN reason TEXT;
-- The event that stands for a retracted one.
ALTER TABLE events ADD COLUMN replaced_by TEXT;
-- The feed holds the revision from then on, and before that time.
ALTER TABLE events ADD COLUMN known_from TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN known_to TEXT NOT NULL DEFAULT 'open';

ALTER TABLE articles ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE articles ADD COLUMN change TEXT NOT NULL DEFAULT 'added' CHECK (change IN ('added', 'updated', 'retracted'));
ALTER TABLE articles ADD COLUMN author TEXT NOT NULL DEFAULT 'reader';
ALTER TABLE articles ADD COLUMN reason TEXT;
ALTER TABLE articles ADD COLUMN replaced_by TEXT;
ALTER TABLE articles ADD COLUMN known_from TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN known_to TEXT NOT NULL DEFAULT 'open';

UPDATE events SET known_from = strftime('%Y-%m-%dT%H:%M:%fZ', updated_at);
UPDATE articles SET known_from = strftime('%Y-%m-%dT%H:%M:%fZ', published);

-- No event is there twice, and of two who write its next revision at once one fails.
DROP INDEX events_by_id;
CREATE UNIQUE INDEX events_by_id ON events (event_id) WHERE known_to = 'open';
CREATE UNIQUE INDEX events_by_revision ON events (event_id, revision);
DROP INDEX articles_by_id;
CREATE UNIQUE INDEX articles_by_id ON articles (article_id) WHERE known_to = 'open';
CREATE UNIQUE INDEX articles_by_revision ON articles (article_id, revision);

-- The default order, with what says whether a row is to be seen.
DROP INDEX events_by_day;
CREATE INDEX events_by_day ON events (event_date DESC, event_id, event_date_end, known_to, known_from);
DROP INDEX articles_by_day;
CREATE INDEX articles_by_day ON articles (published DESC, article_id, known_to, known_from);
CREATE INDEX articles_by_url ON articles (url);

-- The widest uncertainty of what is there: a slip that was put right counts no longer. `known_to` comes second in it: SQLite
-- takes an index that begins with what every query asks for to be the best for all of them.
DROP INDEX events_by_uncertainty;
CREATE INDEX events_by_uncertainty ON events (uncertainty_km, known_to);

-- Which articles tell an event: what each tells, as JSON, in the order in which they joined it. Null where that is not
-- known: the event came whole, in somebody's file.
CREATE TABLE tellings (
  event_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  place INTEGER NOT NULL,
  telling TEXT,
  PRIMARY KEY (event_id, place)
) WITHOUT ROWID;

CREATE INDEX tellings_by_article ON tellings (article_id, event_id);

-- What analysts have said of an event, as a JSON object of members: it lies over what the articles tell.
CREATE TABLE corrections (
  event_id TEXT PRIMARY KEY,
  members TEXT NOT NULL
) WITHOUT ROWID;

-- Articles that were accepted, each revision of them a row, as they were sent: their text is for the record, not served.
CREATE TABLE submissions (
  -- In the order in which they came.
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL,
  -- SHA-256 of the whole, and of publisher and text alone: what is the same was sent before.
  content_hash TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  url TEXT,
  article TEXT NOT NULL,
  received_at TEXT NOT NULL,
  author TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'superseded', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  -- When it was last put into the queue, or taken out of it.
  tried_at TEXT NOT NULL,
  -- Of what failed.
  reason TEXT,
  -- What came of it, as JSON.
  result TEXT
);

CREATE INDEX submissions_by_article ON submissions (article_id);
CREATE INDEX submissions_by_text ON submissions (text_hash);
CREATE INDEX submissions_by_url ON submissions (url);
CREATE INDEX submissions_by_state ON submissions (state, tried_at);

-- Made anew with each feed that is loaded: numbers of changes mean nothing in another.
ALTER TABLE feed ADD COLUMN epoch TEXT NOT NULL DEFAULT '';
-- How many changes were made: whoever joins an article says how many there were when he looked.
ALTER TABLE feed ADD COLUMN writes INTEGER NOT NULL DEFAULT 0;

UPDATE feed SET epoch = lower(hex(randomblob(8)));
