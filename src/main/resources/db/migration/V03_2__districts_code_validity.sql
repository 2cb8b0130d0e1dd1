-- Entries of code lists get days of validity: null is open. A code may come back, so it is unique among the entries in force, by rule.
alter table code_list_entries add column valid_from date;
alter table code_list_entries add column valid_to date;
alter table code_list_entries drop constraint uq_code_list_entries_code;
create index ix_code_list_entries_list on code_list_entries (list_code, line_no);
