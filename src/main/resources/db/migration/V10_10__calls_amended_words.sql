-- An amendment may change the call's own words in mails and letters: what it said until then stays with the amendment.
ALTER TABLE call_amendments ADD COLUMN words_changed BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE call_amendments ADD COLUMN receipt_sv VARCHAR(1000);
ALTER TABLE call_amendments ADD COLUMN receipt_en VARCHAR(1000);
ALTER TABLE call_amendments ADD COLUMN reminder_sv VARCHAR(1000);
ALTER TABLE call_amendments ADD COLUMN reminder_en VARCHAR(1000);
ALTER TABLE call_amendments ADD COLUMN letter_sv VARCHAR(2000);
ALTER TABLE call_amendments ADD COLUMN letter_en VARCHAR(2000);
