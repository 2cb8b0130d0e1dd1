-- What a call's deadlines are meant for where the date alone does not say it: yyyy-mm-dd, 29 February for the last of February of any year.

ALTER TABLE calls ADD COLUMN closes_meant VARCHAR(10);
ALTER TABLE calls ADD COLUMN report_due_meant VARCHAR(10);
