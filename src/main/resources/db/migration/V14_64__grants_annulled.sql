-- A grant whose decision a court has annulled: nothing of it is accepted or paid until another decision takes the place of that one.
ALTER TABLE grants ADD COLUMN annulled_on DATE;

-- What of a year's sum the association has already, paid under a decision that was annulled: it is not paid again.
ALTER TABLE grant_years ADD COLUMN counted_ore BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE grant_years ADD CONSTRAINT ck_grant_years_counted CHECK (counted_ore >= 0 AND counted_ore <= amount_ore);
