-- Who wrote, asked for and published a call; which call it follows; its own words in mails and letters.
alter table calls add column edited_by varchar(40);
alter table calls add column edited_at timestamp;
alter table calls add column asked_by varchar(40);
alter table calls add column asked_at timestamp;
alter table calls add column returned_by varchar(40);
alter table calls add column returned_at timestamp;
alter table calls add column return_reason varchar(1000);
alter table calls add column published_by varchar(40);
alter table calls add column previous_call_id char(26);
alter table calls add column receipt_sv varchar(1000);
alter table calls add column receipt_en varchar(1000);
alter table calls add column reminder_sv varchar(1000);
alter table calls add column reminder_en varchar(1000);
alter table calls add column letter_sv varchar(2000);
alter table calls add column letter_en varchar(2000);
alter table calls add constraint fk_calls_previous foreign key (previous_call_id) references calls (id);
create index ix_calls_previous on calls (previous_call_id);
