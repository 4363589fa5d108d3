-- Makes both R*Trees, and the names that events are looked up by, anew from their tables: after a restored backup, or where a query by place, day or name misses what is there.
--
--   npx wrangler d1 execute DB --env live --remote --file data/rebuild.sql
--
-- Reads each revision of events and articles, and writes about five rows for it. Queries in between miss what is not yet in.
DELETE FROM events_box;
INSERT INTO events_box SELECT * FROM events_bounds ORDER BY first_day;
DELETE FROM articles_box;
INSERT INTO articles_box SELECT * FROM articles_bounds ORDER BY first_day;
DELETE FROM events_names;
INSERT OR IGNORE INTO events_names SELECT * FROM events_listed;
