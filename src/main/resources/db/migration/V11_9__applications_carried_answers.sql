-- Answers that began a draft from an earlier application: the application they came from, until somebody writes in them.
ALTER TABLE application_answers ADD COLUMN carried_from CHAR(26);
