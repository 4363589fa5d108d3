-- The backup that the feed is being brought back from, or was: what of it is in, so that who was interrupted goes on, and
-- nothing comes in twice.
CREATE TABLE imports (
  row INTEGER PRIMARY KEY CHECK (row = 1),
  -- The backup's first line.
  header TEXT NOT NULL,
  -- SHA-256 up to the end of the header, and up to the end of what is in.
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  -- Null until all of it is in.
  finished_at TEXT
);
