-- Who signed an application and who answers for it is asked with every step of a case, and never by going through those of all years. Who
-- answers stands in one column from the beginning, since an index of a column that is mostly null leads nowhere.
update applications set responsible = created_by where responsible is null and is_assisted = false;
create index ix_applications_responsible on applications (responsible, application_status, id);
create index ix_application_signatures_account on application_signatures (account_id, application_id);
