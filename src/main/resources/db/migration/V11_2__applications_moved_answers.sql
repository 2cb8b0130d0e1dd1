-- What was written under an earlier version of a form and is not asked any more, with the version that asked it.
ALTER TABLE application_answers ADD COLUMN earlier_value ${clob};
ALTER TABLE application_answers ADD COLUMN earlier_form_id VARCHAR(26);
