-- How many days before a hearing ends, and before a condition's own day, the association is reminded.

ALTER TABLE report_rules ADD COLUMN remind_hearing INTEGER DEFAULT 3 NOT NULL;
ALTER TABLE report_rules ADD COLUMN remind_condition INTEGER DEFAULT 14 NOT NULL;
ALTER TABLE report_rules ADD CONSTRAINT ck_report_rules_reminders CHECK (remind_hearing > 0 AND remind_condition > 0);
