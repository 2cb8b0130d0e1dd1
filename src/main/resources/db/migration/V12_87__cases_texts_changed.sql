-- What changed is read from the index alone.
drop index ix_case_texts_changed;
create index ix_case_texts_changed on case_texts (changed_at, case_id, change_id);
