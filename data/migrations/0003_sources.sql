-- The news feeds that articles are taken from, and what became of the articles that they list.
-- Times are RFC 3339 in UTC with milliseconds, so that they sort as texts.

CREATE TABLE sources (
  -- Never given again: what is said of a source in a log is said of one source.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  url TEXT NOT NULL UNIQUE,
  publisher TEXT NOT NULL,
  -- Of its articles (BCP 47); null leaves it to what the feed says.
  language TEXT,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  -- What the feed was last served with, where nothing of it is left to fetch.
  etag TEXT,
  last_modified TEXT,
  polled_at TEXT,
  next_poll TEXT NOT NULL,
  -- In a row, and the reason of the last.
  failures INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  enabled INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX sources_due ON sources (next_poll) WHERE enabled;

-- An article that was taken, or that failed: what is here has no reason to be asked for again, but what failed seldom.
CREATE TABLE source_items (
  url TEXT PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  taken INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  reason TEXT,
  tried_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX source_items_by_source ON source_items (source);
