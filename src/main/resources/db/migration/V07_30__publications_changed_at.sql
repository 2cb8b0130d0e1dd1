-- Room 07, publications: since when a public copy says what it says, for feeds, calendars and data files. Copies from before begin with
-- the moment they are known to have been public.
ALTER TABLE publications ADD COLUMN changed_at TIMESTAMP;
UPDATE publications SET changed_at = published_at;
ALTER TABLE published_calls ADD COLUMN changed_at TIMESTAMP;
UPDATE published_calls SET changed_at = opens_at;
CREATE INDEX ix_publications_published ON publications (published_at);
