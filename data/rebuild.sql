-- Makes both R*Trees anew from their tables: after a restored backup, or where a query by place or day misses what is there.
--
--   npx wrangler d1 execute frontline-feed --remote --file data/rebuild.sql
--
-- Reads and writes one row for each revision of events and articles. Queries in between miss what is not yet in.
DELETE FROM events_box;
INSERT INTO events_box SELECT * FROM events_bounds ORDER BY first_day;
DELETE FROM articles_box;
INSERT INTO articles_box SELECT * FROM articles_bounds ORDER BY first_day;
