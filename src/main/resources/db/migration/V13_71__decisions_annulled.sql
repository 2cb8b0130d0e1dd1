-- A court annuls a decision: since when the ruling has legal force, and when the case was opened again. The row holds the money of its frames until
-- another decision takes its place.
ALTER TABLE decision_rows ADD COLUMN annulled_on DATE;
ALTER TABLE decision_rows ADD COLUMN annulled_court VARCHAR(200);
ALTER TABLE decision_rows ADD COLUMN annulled_number VARCHAR(60);
ALTER TABLE decision_rows ADD COLUMN reopened_at TIMESTAMP;
ALTER TABLE decision_rows ADD COLUMN reopened_by CHAR(26);

-- What of a year's sum the association has already, paid under the decision whose place this one took.
ALTER TABLE decision_amounts ADD COLUMN counted_ore BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE decision_amounts ADD CONSTRAINT ck_decision_amounts_counted CHECK (counted_ore >= 0 AND counted_ore <= amount_ore);
