-- Since when a submission waits, and what /health reads.

-- When it last began to wait anew, having failed; null where it has waited since it came.
ALTER TABLE submissions ADD COLUMN retried_at TEXT;

CREATE INDEX submissions_by_wait ON submissions (state, retried_at, received_at);
