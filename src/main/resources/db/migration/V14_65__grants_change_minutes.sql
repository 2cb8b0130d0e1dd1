-- Where a delegate's decision on a change of a grant is minuted, and under which item of an agenda it and one on a recovery are reported to the board.

ALTER TABLE grant_changes ADD COLUMN minutes_id CHAR(26);
ALTER TABLE grant_changes ADD COLUMN minutes_paragraph INTEGER;
ALTER TABLE grant_changes ADD COLUMN report_item_id CHAR(26);
ALTER TABLE recoveries ADD COLUMN report_item_id CHAR(26);
CREATE INDEX ix_grant_changes_minutes ON grant_changes (minutes_id);
CREATE INDEX ix_grant_changes_report ON grant_changes (report_item_id);
CREATE INDEX ix_recoveries_report ON recoveries (report_item_id);
