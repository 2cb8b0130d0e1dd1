-- A board can give a sum of which a part is for the next fiscal year.
ALTER TABLE meeting_records ADD COLUMN next_year_ore BIGINT DEFAULT 0 NOT NULL;
